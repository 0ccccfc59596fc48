//! Programs that other tools for derivatives got wrong, each with its value and derivatives by hand.

#![allow(
    clippy::all,
    clippy::pedantic,
    while_true,
    unused_assignments,
    reason = "what users write is tested as they write it"
)]

use dnn_core::differentiable;
use nalgebra::{DMatrix, DVector};

#[oracle::twin]
mod functions {
    use dnn_core::differentiable;

    #[differentiable]
    fn repeated_quotient(x: f64, a: f64) -> f64 {
        let mut s = 0.0;
        for _ in 0..2 {
            s += 1.0 / (x + a * a);
        }
        s
    }

    #[differentiable]
    fn inverse_square(p: &[f64; 1]) -> f64 {
        1.0 / (p[0] * p[0])
    }

    #[differentiable]
    fn repacked(p: &[f64]) -> f64 {
        let mut sum = 0.0;
        for i in 0..1 {
            let local = [p[i]];
            sum += inverse_square(&local);
        }
        sum
    }

    /// A Riemann sum: the lower limit moves every point, the upper one only stops.
    #[differentiable]
    fn integral(lower: f64, upper: f64) -> f64 {
        const STEP: f64 = 0.25;
        let mut x = lower;
        let mut s = 0.0;
        while x <= upper {
            s += x * x * STEP;
            x += STEP;
        }
        s
    }

    #[differentiable]
    fn condition_assigns(i: f64, j: f64) -> f64 {
        let mut r = 0.0;
        let mut n = 0;
        while {
            r = i * j;
            n < 1
        } {
            n += 1;
        }
        r
    }

    #[differentiable]
    fn scaled_by_index(x: f64) -> f64 {
        let mut a = [x, x, x];
        let mut sum = 0.0;
        for i in 0..3 {
            a[i] *= i as f64;
        }
        for i in 0..3 {
            sum += a[i];
        }
        sum
    }

    #[differentiable]
    fn descending_outputs(x: f64, y: f64, out: &mut [f64]) {
        out[1] = x * y;
        out[0] = x + 3.0 * y;
    }

    #[differentiable]
    fn unused_out_of_domain(c: f64, d: f64) -> f64 {
        let _angle = (-d / c).acos();
        c * d
    }

    #[differentiable(wrt(i))]
    fn overwritten(i: f64, j: f64) -> f64 {
        let mut j = j;
        if j > 0.0 {
            j = i;
        }
        j
    }

    #[differentiable]
    fn return_before_loop(x: f64, y: f64, n: usize) -> f64 {
        if x < 0.0 {
            return x * x * y;
        }
        let mut product = y;
        for _ in 0..n {
            product *= x;
        }
        product
    }

    #[differentiable(wrt(x))]
    fn constant_captured(c: f64, x: &[f64]) -> f64 {
        x.iter().map(|i| c * i.powi(2)).sum()
    }

    #[differentiable]
    pub(crate) fn collected(x: &[f64]) -> f64 {
        let xy: Vec<_> = x.iter().map(|x| x * x.sin()).collect();
        xy.iter().sum()
    }

    #[differentiable]
    pub(crate) fn folded(x: &[f64]) -> f64 {
        x.iter().fold(0.0, |sum, x| sum + x * x.sin())
    }

    #[differentiable]
    fn newton_root(a: f64) -> f64 {
        let mut x = a;
        loop {
            let next = 0.5 * (x + a / x);
            let change = (next - x).abs();
            x = next;
            if change == 0.0 {
                break;
            }
        }
        x
    }

    #[differentiable]
    fn three_layers(w: &[[[f64; 2]; 2]; 3], x: &[f64; 2]) -> f64 {
        let mut h = *x;
        for layer in 0..3 {
            let mut next = [0.0; 2];
            for i in 0..2 {
                let mut sum = 0.0;
                for j in 0..2 {
                    sum += w[layer][i][j] * h[j];
                }
                next[i] = if sum > 0.0 { sum } else { 0.0 };
            }
            h = next;
        }
        h[0] + h[1]
    }

    #[differentiable]
    fn three_layers_do_while(w: &[[[f64; 2]; 2]; 3], x: &[f64; 2]) -> f64 {
        let mut h = *x;
        let mut layer = 0;
        loop {
            let mut next = [0.0; 2];
            let mut i = 0;
            loop {
                let mut sum = 0.0;
                let mut j = 0;
                loop {
                    sum += w[layer][i][j] * h[j];
                    j += 1;
                    if j >= 2 {
                        break;
                    }
                }
                next[i] = if sum > 0.0 { sum } else { 0.0 };
                i += 1;
                if i >= 2 {
                    break;
                }
            }
            h = next;
            layer += 1;
            if layer >= 3 {
                break;
            }
        }
        h[0] + h[1]
    }

    #[differentiable]
    fn three_layers_unrolled(w: &[[[f64; 2]; 2]; 3], x: &[f64; 2]) -> f64 {
        let [a, b, c] = *w;
        let h0 = (a[0][0] * x[0] + a[0][1] * x[1]).max(0.0);
        let h1 = (a[1][0] * x[0] + a[1][1] * x[1]).max(0.0);
        let g0 = (b[0][0] * h0 + b[0][1] * h1).max(0.0);
        let g1 = (b[1][0] * h0 + b[1][1] * h1).max(0.0);
        (c[0][0] * g0 + c[0][1] * g1).max(0.0) + (c[1][0] * g0 + c[1][1] * g1).max(0.0)
    }

    #[differentiable]
    fn log_sum_exp(x: &[f64]) -> f64 {
        let mut top = x[0];
        for i in 1..x.len() {
            if x[i] > top {
                top = x[i];
            }
        }
        let mut sum = 0.0;
        for i in 0..x.len() {
            sum += (x[i] - top).exp();
        }
        top + sum.ln()
    }

    #[differentiable]
    fn constant_buffer(x: f64) -> f64 {
        let mut buffer = [0.0, 0.0, 0.0];
        for i in 0..3 {
            buffer[i] += x * i as f64;
            buffer[0] += buffer[i] * x;
        }
        buffer[0]
    }

    #[differentiable]
    fn root_not_taken(x: f64) -> f64 {
        if x < 1.0 { x } else { x.sqrt() }
    }

    #[differentiable]
    fn squared_norm(x: &[f64; 3]) -> f64 {
        let mut norm = 0.0_f64;
        for v in x {
            norm = norm.hypot(*v);
        }
        norm * norm
    }

    #[differentiable]
    fn either_branch(x: f64, y: f64, first: bool) -> f64 {
        let z = if first { x * y } else { x - 2.0 * y };
        z * x
    }

    #[differentiable]
    fn product_in_place(x: &[f64; 2]) -> f64 {
        let mut a = x[0];
        a = a * x[1];
        a
    }

    #[differentiable]
    fn break_at_once(x: f64) -> f64 {
        while true {
            if true {
                break;
            }
        }
        3.0 * x
    }

    #[differentiable]
    fn endless_with_break(x: f64) -> f64 {
        let mut y = x;
        loop {
            y *= x;
            if y > 20.0 {
                break;
            }
        }
        y
    }

    #[differentiable]
    fn prefix_products(x: &[f64], out: &mut [f64]) {
        let mut product = 1.0;
        for i in 0..x.len() {
            product *= x[i];
            out[i] = product;
        }
    }

    /// The same by `scan`, and their sum.
    #[differentiable]
    fn scanned_products(x: &[f64]) -> f64 {
        let products = x.iter().scan(1.0, |product, x| {
            *product *= x;
            Some(*product)
        });
        products.sum()
    }

    #[differentiable]
    fn rebound(x: &[f64]) -> f64 {
        let mut tot = 1.0;
        x.iter().for_each(|v| tot = tot * v);
        tot
    }

    #[differentiable]
    fn twelve_sines(x: &[f64; 12]) -> f64 {
        let mut s = 1.0_f64;
        s = (s * x[0]).sin() + s;
        s = (s * x[1]).sin() + s;
        s = (s * x[2]).sin() + s;
        s = (s * x[3]).sin() + s;
        s = (s * x[4]).sin() + s;
        s = (s * x[5]).sin() + s;
        s = (s * x[6]).sin() + s;
        s = (s * x[7]).sin() + s;
        s = (s * x[8]).sin() + s;
        s = (s * x[9]).sin() + s;
        s = (s * x[10]).sin() + s;
        s = (s * x[11]).sin() + s;
        s
    }
}

/// The same with a matrix library's norm, which is 0 at 0.
#[differentiable]
fn squared_vector_norm(x: &DVector<f64>) -> f64 {
    let norm = x.norm();
    norm * norm
}

#[differentiable]
fn matrix_times_vector(a: &DMatrix<f64>, x: &DVector<f64>) -> f64 {
    (a * x).norm_squared()
}

#[differentiable]
fn logarithm_of_determinant(a: &DMatrix<f64>) -> f64 {
    a.determinant().ln()
}

use functions::cases;
use oracle::{check, check_exact};

#[test]
fn a_loop_that_repeats_a_quotient() {
    check_exact(cases::repeated_quotient, &(1.0, 1.0), &[1.0], &[&[-0.5, -1.0]]);
}

#[test]
fn an_array_packed_again_for_a_call() {
    check_exact(cases::inverse_square, &[2.0], &[0.25], &[&[-0.25]]);
    check_exact(cases::repacked, &vec![2.0], &[0.25], &[&[-0.25]]);
}

#[test]
fn limits_of_a_sum() {
    check_exact(cases::integral, &(0.0, 1.0), &[0.46875], &[&[1.25, 0.0]]);
}

#[test]
fn a_condition_that_assigns() {
    check_exact(cases::condition_assigns, &(3.0, 5.0), &[15.0], &[&[5.0, 3.0]]);
}

#[test]
fn an_index_as_a_factor() {
    check_exact(cases::scaled_by_index, &2.0, &[6.0], &[&[3.0]]);
}

#[test]
fn outputs_in_descending_order() {
    let jacobian: [&[f64]; 2] = [&[1.0, 3.0, 0.0, 0.0], &[5.0, 2.0, 0.0, 0.0]];
    check_exact(cases::descending_outputs, &(2.0, 5.0, vec![7.0, 8.0]), &[17.0, 10.0], &jacobian);
}

#[test]
fn a_value_out_of_its_domain_that_nobody_reads() {
    check_exact(cases::unused_out_of_domain, &(50.0, 60.0), &[3000.0], &[&[60.0, 50.0]]);
}

#[test]
fn a_constant_parameter_overwritten() {
    check_exact(cases::overwritten, &(4.0, 9.0), &[4.0], &[&[1.0]]);
    check_exact(cases::overwritten, &(4.0, -9.0), &[-9.0], &[&[0.0]]);
}

#[test]
fn a_return_before_a_loop() {
    check_exact(cases::return_before_loop, &(-2.0, 3.0, 3), &[12.0], &[&[-12.0, 4.0]]);
    check_exact(cases::return_before_loop, &(2.0, 3.0, 3), &[24.0], &[&[36.0, 8.0]]);
    check_exact(cases::return_before_loop, &(2.0, 3.0, 0), &[3.0], &[&[0.0, 1.0]]);
}

#[test]
fn a_constant_in_every_term() {
    check_exact(cases::constant_captured, &(2.0, vec![3.0, 5.0]), &[68.0], &[&[12.0, 20.0]]);
}

#[test]
fn a_sum_of_what_was_collected() {
    let x = vec![0.5, -1.5, 2.0];
    check(cases::collected, &[x.clone()]);
    assert_eq!(functions::collected_value_and_grad(&x), functions::folded_value_and_grad(&x));
}

#[test]
fn a_root_by_iteration() {
    check_exact(cases::newton_root, &4.0, &[2.0], &[&[0.25]]);
    check_exact(cases::newton_root, &0.0625, &[0.25], &[&[2.0]]);
}

#[test]
fn layers_by_loops() {
    let w = [[[1.0, 2.0], [3.0, -1.0]], [[0.5, 1.0], [-1.0, 2.0]], [[2.0, 1.0], [-4.0, 0.5]]];
    let x = [2.0, 1.0];
    // The layers are (4, 5), (7, 6), (20, 0): the last unit is off. Their adjoints are (0, 4), (2, 1), (1, 0).
    let expected = [0.0, 0.0, 8.0, 4.0, 8.0, 10.0, 4.0, 5.0, 7.0, 6.0, 0.0, 0.0, 12.0, -4.0];
    check_exact(cases::three_layers, &(w, x), &[20.0], &[&expected]);
    check_exact(cases::three_layers_do_while, &(w, x), &[20.0], &[&expected]);
    check_exact(cases::three_layers_unrolled, &(w, x), &[20.0], &[&expected]);
}

#[test]
fn the_largest_by_a_loop() {
    let x = vec![0.0, 3f64.ln(), 0.0];
    check_exact(cases::log_sum_exp, &x, &[5f64.ln()], &[&[0.2, 0.6, 0.2]]);
}

#[test]
fn a_buffer_of_constants_that_accumulates() {
    // x² (1 + 2): b₀ grows by b₀ x = 0, then by x · x, then by 2 x · x.
    check_exact(cases::constant_buffer, &2.0, &[12.0], &[&[12.0]]);
}

#[test]
fn a_root_in_the_branch_not_taken() {
    check_exact(cases::root_not_taken, &0.0, &[0.0], &[&[1.0]]);
    check_exact(cases::root_not_taken, &4.0, &[2.0], &[&[0.25]]);
}

#[test]
fn the_squared_norm_at_zero() {
    check_exact(cases::squared_norm, &[0.0; 3], &[0.0], &[&[0.0; 3]]);
    check_exact(cases::squared_norm, &[3.0, 4.0, 0.0], &[25.0], &[&[6.0, 8.0, 0.0]]);
    assert_eq!(squared_vector_norm_grad(&DVector::zeros(3)), DVector::zeros(3));
}

#[test]
fn a_branch_chosen_at_run_time() {
    check_exact(cases::either_branch, &(3.0, 2.0, true), &[18.0], &[&[12.0, 9.0]]);
    check_exact(cases::either_branch, &(3.0, 2.0, false), &[-3.0], &[&[2.0, -6.0]]);
}

#[test]
fn a_variable_overwritten_by_its_product() {
    check_exact(cases::product_in_place, &[3.0, 5.0], &[15.0], &[&[5.0, 3.0]]);
}

#[test]
fn loops_that_only_break() {
    check_exact(cases::break_at_once, &2.0, &[6.0], &[&[3.0]]);
    check_exact(cases::endless_with_break, &3.0, &[27.0], &[&[27.0]]);
}

#[test]
fn products_of_prefixes() {
    let jacobian: [&[f64]; 3] =
        [&[1.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[3.0, 2.0, 0.0, 0.0, 0.0, 0.0], &[12.0, 8.0, 6.0, 0.0, 0.0, 0.0]];
    check_exact(cases::prefix_products, &(vec![2.0, 3.0, 4.0], vec![9.0; 3]), &[2.0, 6.0, 24.0], &jacobian);
    let with_zero: [&[f64]; 3] =
        [&[1.0, 0.0, 0.0, 0.0, 0.0, 0.0], &[0.0, 2.0, 0.0, 0.0, 0.0, 0.0], &[0.0, 8.0, 0.0, 0.0, 0.0, 0.0]];
    check_exact(cases::prefix_products, &(vec![2.0, 0.0, 4.0], vec![9.0; 3]), &[2.0, 0.0, 0.0], &with_zero);
}

#[test]
fn products_of_prefixes_by_a_scan() {
    // x (1 + y (1 + z)).
    check_exact(cases::scanned_products, &vec![2.0, 3.0, 4.0], &[32.0], &[&[16.0, 10.0, 6.0]]);
    check_exact(cases::scanned_products, &vec![2.0, 0.0, 4.0], &[2.0], &[&[1.0, 10.0, 0.0]]);
}

#[test]
fn products_of_dynamic_matrices() {
    let (a, x) = (DMatrix::from_row_slice(2, 2, &[4.0, 7.0, 2.0, 6.0]), DVector::from_vec(vec![1.0, -1.0]));
    let (value, (of_a, of_x)) = matrix_times_vector_value_and_grad(&a, &x);
    // A x = (-3, -4).
    assert_eq!(value, 25.0);
    assert_eq!(of_a, DMatrix::from_row_slice(2, 2, &[-6.0, 6.0, -8.0, 8.0]));
    assert_eq!(of_x, DVector::from_vec(vec![-40.0, -90.0]));

    // det A = 10; the gradient is the transposed inverse.
    let (value, gradient) = logarithm_of_determinant_value_and_grad(&a);
    assert!((value - 10f64.ln()).abs() < 1e-14);
    let expected = DMatrix::from_row_slice(2, 2, &[0.6, -0.2, -0.7, 0.4]);
    assert!((gradient - expected).amax() < 1e-14);
}

#[test]
fn a_variable_bound_again_in_a_loop() {
    check_exact(cases::rebound, &vec![2.0, 3.0, 4.0], &[24.0], &[&[12.0, 8.0, 6.0]]);
}

#[test]
fn twelve_nested_sines() {
    check(cases::twelve_sines, &[[0.1, -0.2, 0.3, 0.4, -0.5, 0.6, 0.7, -0.8, 0.9, 1.0, 1.1, -1.2]]);
}
