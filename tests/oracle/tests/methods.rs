//! Every method and every kind of parameter against central differences, and faults that must be found.

#[oracle::twin(plain)]
#[allow(
    clippy::assign_op_pattern,
    clippy::trivially_copy_pass_by_ref,
    clippy::explicit_iter_loop,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "what users write is tested as they write it"
)]
mod methods {
    use std::f64::consts::{LN_2, TAU};

    const SHIFT: f64 = 0.25;
    static WEIGHTS: [(f64, usize); 2] = [(1.5, 1), (-0.5, 0)];

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Kind {
        Call,
        Put,
    }

    #[differentiable]
    fn elementary(x: f64, y: f64) -> f64 {
        x.recip() + x.sqrt() * x.cbrt() + x.exp() - x.exp2() + x.exp_m1() + x.ln() + x.ln_1p() - x.log2()
            + x.log10()
            + x.log(y + 1.5)
            + x.sin() * x.cos()
            + x.tan()
            + (0.5 * x).asin()
            - (0.25 * x).acos()
            + x.atan()
            + x.atan2(y) * y.atan2(x)
            + x.sinh() * x.cosh() / x.tanh()
            + x.asinh()
            + (x + 1.0).acosh()
            - (0.5 * y).atanh()
    }

    #[differentiable]
    fn others(x: f64, y: f64) -> f64 {
        let (s, c) = (x * y).sin_cos();
        s + 2.0 * c
            + x.powi(-3)
            + y.powi(5)
            + x.powf(y)
            + 3.0_f64.powf(x)
            + x.hypot(y)
            + x.mul_add(y, 2f64 * x)
            - x.midpoint(y)
            + x % 0.3
            + 7.0 % y
            - (10.0 * x).rem_euclid(y)
            + x.abs() * (-y).abs()
            + x.copysign(-y)
            + (x - 7.0).fract()
            + x.to_degrees()
            + y.to_radians()
            + x.next_up()
    }

    #[differentiable]
    fn choices(x: f64, y: f64) -> f64 {
        f64::max(x, y) * x.min(2.0) + x.clamp(-1.0, y) - (3.0 * x).floor() * y.ceil() + x.signum() * y.round()
            - f64::from(u8::from(x > y)) * x
            + f64::EPSILON.max(y)
    }

    #[differentiable]
    fn constants(x: f64, kind: Kind, name: &str) -> f64 {
        const LOCAL: f64 = 1e-1;
        let mut sum = LOCAL + 0.0 * std::f64::consts::PI;
        for &(weight, power) in WEIGHTS.iter() {
            sum += weight * x.powi(power as i32) * SHIFT;
        }
        let [a, b] = [1.0; 2].map(|one: f64| one * TAU * name.len() as f64);
        match kind {
            Kind::Call => sum * a,
            Kind::Put => sum - b * LN_2 * x,
        }
    }

    #[differentiable]
    fn patterns(x: f64, y: f64) -> f64 {
        let low = matches!(x, ..0.5);
        match (x, y) {
            (0.0..=1.0, y) if y > 0.0 => x * y,
            (1.0 | 2.0, _) => 3.0,
            _ if low => x,
            (_, y) => y * y + (x.floor() as usize as f64),
        }
    }

    #[differentiable]
    fn shapes(x: [f64; 2], m: &[[f64; 2]; 2], t: (f64, f64), v: &[f64], k: usize) -> (f64, [f64; 2]) {
        assert!(k < v.len(), "{} of {}, {t:?}", k, v.len());
        let total: f64 = v.iter().sum();
        (x[0] * m[0][1] + t.0 * v[k], [m[1][0] * t.1, total * x[1]])
    }

    #[differentiable]
    fn out(x: &f64, state: &mut f64, rows: &mut [[f64; 2]; 2], all: &mut [f64]) -> Result<f64, String> {
        if *x < 0.0 {
            return Err(format!("{x} is negative"));
        }
        *state *= x.sqrt();
        rows[1][0] += *state;
        for a in all.iter_mut() {
            *a = *a * *x;
        }
        Ok(all[0] + *state)
    }
}

use methods::{Kind, cases};
use oracle::{check, check_kinks, check_panics};

#[test]
fn twins_agree_with_differences() {
    check(cases::elementary, &[(0.3, 1.2), (1.7, -0.4), (0.9, 0.8)]);
    check(cases::others, &[(0.31, 1.2), (1.7, 0.45)]);
    check(cases::choices, &[(0.3, 1.2), (2.7, -0.4), (-2.1, 0.7), (1.9, 0.8)]);
    check_kinks(cases::choices, &[(1.0, 1.0), (f64::NAN, 0.5), (2.0, 2.0)]);
    check(cases::constants, &[(0.7, Kind::Call, "ab"), (0.7, Kind::Put, "c")]);
    check(cases::patterns, &[(0.7, 0.5), (0.3, -0.5), (1.5, 2.0), (-1.5, 2.0)]);
    check_kinks(cases::patterns, &[(1.0, -1.0), (2.0, 0.0), (0.0, 1.0)]);
    let vector = vec![0.2, -3.0, 1.1];
    check(cases::shapes, &[([0.5, 2.0], [[1.0, 2.0], [3.0, 4.0]], (0.1, -0.7), vector.clone(), 1)]);
    check_panics(cases::shapes, &[([0.5, 2.0], [[1.0, 2.0], [3.0, 4.0]], (0.1, -0.7), vector.clone(), 3)]);
    check(cases::out, &[(0.5, 2.0, [[1.0, 2.0], [3.0, 4.0]], vector.clone())]);
    check_kinks(cases::out, &[(-0.5, 2.0, [[1.0, 2.0], [3.0, 4.0]], vector)]);
}

/// Cases with derivatives by hand, some of them wrong.
mod derived {
    use oracle::{Case, Dual, Gradient, Outcome};

    /// `x y + 1e-3 y`, with an error in the gradient and one in the value.
    pub(crate) struct By<const ERROR: u8>;

    fn slopes<const ERROR: u8>(x: f64, y: f64) -> Vec<f64> {
        let by_second = x + 1e-3;
        vec![y, if ERROR == 1 { by_second + 1e-11 } else { by_second }]
    }

    impl<const ERROR: u8> Case for By<ERROR> {
        type Point = (f64, f64);
        const NAME: &'static str = "by_hand";

        fn inputs((x, y): &Self::Point) -> Vec<(&'static str, Vec<f64>)> {
            vec![("x", vec![*x]), ("y", vec![*y])]
        }

        fn moved((x, y): &Self::Point, replace: &mut dyn FnMut(f64) -> f64) -> Self::Point {
            (replace(*x), replace(*y))
        }

        fn plain((x, y): &Self::Point) -> Outcome<Vec<f64>> {
            Ok(vec![x * y + 1e-3 * y])
        }

        fn twin((x, y): &Self::Point, lift: &mut dyn FnMut(f64) -> Dual) -> Outcome<Vec<Dual>> {
            let (x, y) = (lift(*x), lift(*y));
            let factor = if ERROR == 3 { 1.1e-3 } else { 1e-3 };
            let product = x * y + factor * y;
            Ok(vec![Dual { value: x.value * y.value + 1e-3 * y.value, ..product }])
        }

        fn gradient((x, y): &Self::Point) -> Option<Outcome<Gradient>> {
            let value = x * y + 1e-3 * y;
            let value = if ERROR == 2 { value.next_up() } else { value };
            let entries = slopes::<ERROR>(*x, *y);
            Some(Ok(Gradient { value, alone: entries.clone(), entries }))
        }

        fn vjp(
            (x, y): &Self::Point,
            cotangent: &mut dyn FnMut(f64) -> f64,
        ) -> Option<Outcome<(Vec<f64>, Vec<f64>)>> {
            let seed = cotangent(0.0);
            let entries = slopes::<0>(*x, *y).into_iter().map(|slope| slope * seed).collect();
            Some(Ok((vec![x * y + 1e-3 * y], entries)))
        }
    }
}

fn message<const ERROR: u8>() -> Option<String> {
    let run = || check(derived::By::<ERROR>, &[(0.5, 2.0)]);
    std::panic::catch_unwind(run).err().map(|panic| *panic.downcast::<String>().expect("a message"))
}

#[test]
fn faults_are_found() {
    assert_eq!(message::<0>(), None);
    let expected = "by_hand is wrong 1 times:\nat (0.5, 2.0), by y: 5.0100000001e-1 by value_and_grad, 5.01e-1 by the twin";
    assert!(message::<1>().is_some_and(|text| text.starts_with(expected)), "{:?}", message::<1>());
    assert!(message::<2>().is_some_and(|text| text.contains("value")));
    assert!(message::<3>().is_some_and(|text| text.contains("by differences")));
}
