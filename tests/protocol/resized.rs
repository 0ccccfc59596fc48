//! Sequences whose elements change places, and vectors that get shorter and longer in other ways than by `push`.

use dnn_core::differentiable;

use super::check;

/// The elements change their places.
#[differentiable]
fn moved_about(x: &[f64], k: usize) -> f64 {
    let mut list = x.to_vec();
    list.reverse();
    list.rotate_left(k);
    let mut pair = [list[0] * list[1], list[2], x[0]];
    pair.rotate_right(1);
    pair.reverse();
    list.iter().fold(pair[0], |sum, v| sum * 0.5 + v * v) * pair[1] + pair[2]
}

/// A vector is cut, filled up and emptied.
#[differentiable]
fn cut_and_filled(x: &[f64], k: f64) -> f64 {
    let mut list: Vec<f64> = x.iter().map(|v| v * k).collect();
    list.truncate(3);
    list.resize(5, k * k);
    let long: f64 = list.iter().map(|v| v.sin()).sum();
    list.resize(2, 0.0);
    let short = list[0] * list[1];
    list.clear();
    list.push(long * short);
    list[0] + list.len() as f64
}

/// Elements are put in and taken out, in a loop too.
#[differentiable]
fn put_in_and_taken_out(x: &[f64], k: f64) -> f64 {
    let mut list = vec![k];
    for (i, v) in x.iter().enumerate() {
        list.insert(i / 2, v * list[0]);
    }
    let second = list.remove(1);
    let first = list.swap_remove(0);
    list.remove(0);
    list.iter().fold(first, |sum, v| sum * k + v) * second
}

/// One vector takes the elements of another one, which is used again.
#[differentiable]
fn appended(x: &[f64], k: f64) -> f64 {
    let mut list = vec![k];
    let mut more: Vec<f64> = x.iter().map(|v| v * v).collect();
    list.append(&mut more);
    more.push(list[1] * k);
    list.iter().map(|v| v * k).sum::<f64>() * more[0]
}

/// What is overwritten by a vector of another length has its adjoint by its own length.
#[differentiable]
fn overwritten(x: &[f64], k: f64) -> f64 {
    let mut list: Vec<f64> = x.iter().map(|v| v * k).collect();
    let mut sum = 0.0;
    for v in &list {
        sum += v.cos();
    }
    list = Vec::new();
    sum *= 2.0;
    list.push(k);
    sum * list[0]
}

#[test]
fn gradients() {
    let x = [0.3, 0.9, -0.7, 0.6];
    macro_rules! agree {
        ($($name:ident $grad:ident $vjp:ident)*) => {$(
            for (of_x, of_k) in [$grad(&x, 0.8), $vjp(&x, 0.8).1(1.0)] {
                let gradient = [&of_x[..], &[of_k]].concat();
                check(|v| $name(&v[..4], v[4]), &[0.3, 0.9, -0.7, 0.6, 0.8], &gradient);
            }
        )*};
    }
    agree! {
        cut_and_filled cut_and_filled_grad cut_and_filled_vjp
        put_in_and_taken_out put_in_and_taken_out_grad put_in_and_taken_out_vjp
        appended appended_grad appended_vjp
        overwritten overwritten_grad overwritten_vjp
    }
    for k in 0..4 {
        check(|v| moved_about(v, k), &x, &moved_about_grad(&x, k));
        check(|v| moved_about(v, k), &x, &moved_about_vjp(&x, k).1(1.0));
    }
}
