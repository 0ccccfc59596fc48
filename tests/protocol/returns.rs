//! Early returns of a value: guards, ladders, nested, in front of loops, under wrappers.

use dnn_core::differentiable;

use super::check;

#[differentiable]
fn guarded(x: f64) -> f64 {
    if x < 0.0 {
        return -x;
    }
    let y = x.sqrt();
    if y > 2.0 {
        let z = y * y;
        return z.ln() + x;
    }
    y * x
}

#[differentiable]
fn ladder(x: f64, n: usize) -> f64 {
    if x < -1.0 {
        return 0.0 * x;
    } else if x < 0.0 {
        return x * x;
    }
    let mut s = 0.0;
    for i in 0..n {
        s += x * i as f64;
    }
    if s > 10.0 {
        return s.sin();
    } else {
        s *= 2.0;
    }
    s + x
}

#[differentiable]
fn nested(x: f64, y: f64) -> f64 {
    if x > 0.0 {
        if y > 0.0 {
            return x * y;
        }
        x - y * y
    } else {
        let z = x.exp();
        if z < 0.5 {
            return z * y;
        }
        z + y
    }
}

#[differentiable]
fn checked(x: f64) -> Result<f64, String> {
    if x.is_nan() {
        return Err("not a number".to_owned());
    }
    let scale = if x > 1.0 { 2.0 } else { x };
    if x > 3.0 {
        return Ok(scale * x);
    }
    Ok(scale * x * x)
}

#[test]
fn early_returns() {
    for x in [-0.5, 0.5, 5.0] {
        assert_eq!(guarded_value_and_grad(x).0, guarded(x));
        check(|p| guarded(p[0]), &[x], &[guarded_grad(x)]);
    }
    for x in [-2.0, -0.5, 0.5, 3.0] {
        assert_eq!(ladder_value_and_grad(x, 4).0, ladder(x, 4));
        check(|p| ladder(p[0], 4), &[x], &[ladder_grad(x, 4)]);
    }
    for point in [[0.5, 0.7], [0.5, -0.7], [-2.0, 0.3], [-0.1, 0.3]] {
        let (x, y) = nested_grad(point[0], point[1]);
        check(|p| nested(p[0], p[1]), &point, &[x, y]);
    }
    for (x, slope) in [(0.5, 0.75), (2.0, 8.0), (4.0, 2.0)] {
        assert_eq!(checked_value_and_grad(x), checked(x).map(|value| (value, slope)));
    }
    assert_eq!(checked_grad(f64::NAN), Err("not a number".to_owned()));
}
