//! Vectors that one loop fills and another one reads: where their adjoints are handed on element by element, and where
//! they must not be.

use dnn_core::differentiable;

use super::check;

#[differentiable]
fn in_a_row(x: &[f64], k: f64) -> f64 {
    let squares: Vec<f64> = x.iter().map(|x| k * x * x).collect();
    let waves: Vec<f64> = squares.iter().map(|s| s + (k * s).sin()).collect();
    waves.iter().map(|w| w * w * k).sum()
}

/// The second loop reads the vector from behind.
#[differentiable]
fn from_behind(x: &[f64], k: f64) -> f64 {
    let squares: Vec<f64> = x.iter().map(|x| k * x * x).collect();
    let mut power = 1.0;
    let mut sum = 0.0;
    for s in squares.iter().rev() {
        power *= k;
        sum += s * power;
    }
    sum
}

/// Two loops read the vector.
#[differentiable]
fn twice(x: &[f64], k: f64) -> f64 {
    let squares: Vec<f64> = x.iter().map(|x| k * x * x).collect();
    let first: f64 = squares.iter().sum();
    squares.iter().map(|s| s * s / first).sum()
}

/// The last element is read alone.
#[differentiable]
fn and_the_last(x: &[f64], k: f64) -> f64 {
    let squares: Vec<f64> = x.iter().map(|x| k * x * x).collect();
    let sum: f64 = squares.iter().map(|s| s.sin()).sum();
    sum * squares[x.len() - 1]
}

/// What the second loop reads is changed before.
#[differentiable]
fn changed(x: &[f64], k: f64) -> f64 {
    let mut squares: Vec<f64> = x.iter().map(|x| k * x * x).collect();
    squares[0] = k;
    squares.push(k * k);
    squares.iter().map(|s| s * s).sum()
}

/// Neighbors are read, and the loops differ in length.
#[differentiable]
fn of_neighbors(x: &[f64], k: f64) -> f64 {
    let squares: Vec<f64> = x.iter().map(|x| k * x * x).collect();
    let steps: Vec<f64> = squares.windows(2).map(|w| w[1] - w[0] * k).collect();
    steps.iter().map(|s| s * s).sum()
}

/// The shorter of two.
#[differentiable]
fn shorter(x: &[f64], y: &[f64]) -> f64 {
    let squares: Vec<f64> = x.iter().map(|x| x * x).collect();
    squares.iter().zip(y).map(|(s, y)| s * y.sin()).sum()
}

/// The first loop has a branch, and both add to one number.
#[differentiable]
fn of_branches(x: &[f64], k: f64) -> f64 {
    let parts: Vec<f64> = x.iter().map(|x| if *x > 0.5 { x * k } else { x / (k + 1.0) }).collect();
    let mut sum = k;
    for p in &parts {
        if *p > 0.2 {
            sum += p * p * k;
        } else {
            sum += p * k;
        }
    }
    sum
}

#[differentiable]
fn softplus(x: f64, k: f64) -> f64 {
    (x * k).exp().ln_1p()
}

/// Pullbacks of calls, in rows.
#[differentiable]
fn of_calls(x: &[f64], k: f64) -> f64 {
    let mut total = 0.0;
    for scale in [1.0, k] {
        let parts: Vec<f64> = x.iter().map(|x| softplus(x * scale, k)).collect();
        let more: Vec<f64> = parts.iter().map(|p| softplus(*p, scale)).collect();
        total += more.iter().map(|m| m * k).sum::<f64>();
    }
    total
}

/// The vector leaves, too.
#[differentiable]
fn and_returned(x: &[f64], k: f64) -> (Vec<f64>, f64) {
    let squares: Vec<f64> = x.iter().map(|x| k * x * x).collect();
    let sum = squares.iter().map(|s| s * s).sum();
    (squares, sum)
}

#[test]
fn gradients() {
    let x = [0.3, 0.9, -0.7, 0.6];
    macro_rules! agree {
        ($($name:ident $grad:ident $vjp:ident)*) => {$({
            for (of_x, of_k) in [$grad(&x, 0.8), $vjp(&x, 0.8).1(1.0)] {
                let gradient = [&of_x[..], &[of_k]].concat();
                check(|v| $name(&v[..4], v[4]), &[0.3, 0.9, -0.7, 0.6, 0.8], &gradient);
            }
        })*};
    }
    agree! {
        in_a_row in_a_row_grad in_a_row_vjp
        from_behind from_behind_grad from_behind_vjp
        twice twice_grad twice_vjp
        and_the_last and_the_last_grad and_the_last_vjp
        changed changed_grad changed_vjp
        of_neighbors of_neighbors_grad of_neighbors_vjp
        of_branches of_branches_grad of_branches_vjp
        of_calls of_calls_grad of_calls_vjp
    }
    let y = [0.5, -0.4, 0.2];
    let (of_x, of_y) = shorter_grad(&x, &y);
    let at = [0.3, 0.9, -0.7, 0.6, 0.5, -0.4, 0.2];
    check(|v| shorter(&v[..4], &v[4..]), &at, &[of_x, of_y].concat());
    let (of_x, of_k) = and_returned_vjp(&x, 0.8).1((vec![0.5, 0.0, -1.0, 2.0], 3.0));
    let contracted = |v: &[f64]| {
        let (squares, sum) = and_returned(&v[..4], v[4]);
        0.5 * squares[0] - squares[2] + 2.0 * squares[3] + 3.0 * sum
    };
    check(contracted, &[0.3, 0.9, -0.7, 0.6, 0.8], &[&of_x[..], &[of_k]].concat());
}

#[test]
fn nothing_of_nothing() {
    assert_eq!(in_a_row_value_and_grad(&[], 0.8), (0.0, (vec![], 0.0)));
    assert_eq!(shorter_value_and_grad(&[], &[1.0]), (0.0, (vec![], vec![0.0])));
}
