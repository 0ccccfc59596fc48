//! Long chains of functions that call the next one several times, and what can be called so. Where the type of a
//! pullback spells out those of the links below, or is gone through once for each of the markers that it could have,
//! such a chain takes rustc hours: that these compile is a test too. Where what is kept has room for each of two
//! branches, they run out of stack.

use dnn_core::differentiable;

use super::check;

/// Free functions that call the one below in two branches.
macro_rules! branches {
    ($below:ident) => {};
    ($below:ident $link:ident $($more:ident)*) => {
        #[differentiable]
        fn $link(x: f64, a: f64) -> f64 {
            if x > 0.25 { $below(x * a, a) } else { $below(x + a, a) * x }
        }

        branches!($link $($more)*);
    };
}

#[differentiable]
fn f00(x: f64, a: f64) -> f64 {
    (x + a).sin()
}

branches!(f00 f01 f02 f03 f04 f05 f06 f07 f08 f09 f10 f11 f12 f13 f14 f15 f16 f17 f18 f19 f20 f21 f22 f23 f24 f25 f26
    f27 f28 f29 f30);

/// Functions whose calls differ in what their arguments depend on.
macro_rules! turns {
    ($below:ident) => {};
    ($below:ident $link:ident $($more:ident)*) => {
        #[differentiable]
        fn $link(x: f64, a: f64) -> f64 {
            match x {
                x if x > 0.5 => $below(x * a, a),
                x if x > 0.25 => $below(a, x) * x,
                _ => $below(x + 0.5, 0.75) * a,
            }
        }

        turns!($link $($more)*);
    };
}

turns!(f00 t01 t02 t03 t04 t05 t06 t07 t08 t09 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20 t21 t22 t23 t24 t25 t26 t27
    t28 t29 t30);

struct Chain {
    gain: f64,
}

/// Methods that do the same.
macro_rules! methods {
    ($first:ident $($below:ident $link:ident,)*) => {
        #[differentiable]
        impl Chain {
            #[differentiable]
            fn $first(&self, x: f64) -> f64 {
                (x * self.gain).sin()
            }

            $(#[differentiable]
            fn $link(&self, x: f64) -> f64 {
                if x > 0.25 { self.$below(x * self.gain) } else { Self::$below(self, x + 0.75) * x }
            })*
        }
    };
}

methods!(m00 m00 m01, m01 m02, m02 m03, m03 m04, m04 m05, m05 m06, m06 m07, m07 m08, m08 m09, m09 m10, m10 m11, m11 m12,
    m12 m13, m13 m14, m14 m15, m15 m16, m16 m17, m17 m18, m18 m19, m19 m20, m20 m21, m21 m22, m22 m23, m23 m24,);

#[test]
fn of_branches() {
    for x in [0.2, 0.3, 0.9] {
        check(|v| f06(v[0], v[1]), &[x, 0.7], &<[f64; 2]>::from(f06_value_and_grad(x, 0.7).1));
        check(|v| f30(v[0], v[1]), &[x, 0.9], &<[f64; 2]>::from(f30_value_and_grad(x, 0.9).1));
        let chain = Chain { gain: 0.8 };
        check(|v| chain.m06(v[0]), &[x], &[chain.m06_value_and_grad(x).1]);
        check(|v| chain.m24(v[0]), &[x], &[chain.m24_value_and_grad(x).1]);
    }
}

#[test]
fn of_turns() {
    for x in [0.2, 0.3, 0.9] {
        check(|v| t06(v[0], v[1]), &[x, 0.7], &<[f64; 2]>::from(t06_value_and_grad(x, 0.7).1));
        check(|v| t30(v[0], v[1]), &[x, 0.9], &<[f64; 2]>::from(t30_value_and_grad(x, 0.9).1));
    }
}

/// What the callee's type and its call can be: generic, with lifetimes, with a function for an argument, wrapped.
mod callees {
    use dnn_core::differentiable;

    #[differentiable]
    pub(super) fn first<'a, const N: usize>(x: &'a [f64; N], _: &'a [f64]) -> f64 {
        x[0] * x[N - 1]
    }

    #[differentiable]
    pub(super) fn bounded<'a, 'b: 'a>(x: &'a [f64], y: &'b [f64]) -> f64 {
        x[0] * y[0]
    }

    #[differentiable]
    pub(super) fn root(x: f64) -> Option<f64> {
        if x < 0.0 { None } else { Some(x.sqrt()) }
    }

    #[differentiable]
    pub(super) fn scale(x: &mut [f64], a: f64) {
        for x in x {
            *x *= a;
        }
    }

    #[differentiable]
    pub(super) fn twice<T: num_traits::Float>(x: T) -> T {
        x * x + x
    }
}

#[differentiable]
fn of_all_kinds(x: &[f64], a: f64) -> Option<f64> {
    let mut y = [a, a * x[0], x[1]];
    let s = callees::first(&y, x) + callees::first(&[a, x[0]], &y) + callees::first::<1>(&[a], x);
    callees::scale(&mut y, s);
    callees::scale(&mut y[1..], a);
    let t = callees::bounded(x, &y) + callees::bounded(&y, x);
    let r = callees::root(t * t)? + callees::root(a).unwrap_or(1.0);
    Some(callees::twice(r) + callees::twice::<f64>(s) + f64::from(callees::twice(1.5_f32)))
}

#[test]
fn of_callees_of_all_kinds() {
    let f = |v: &[f64]| of_all_kinds(&v[..2], v[2]).unwrap();
    let (value, (grad_x, grad_a)) = of_all_kinds_value_and_grad(&[0.7, -0.4], 0.6).unwrap();
    assert_eq!(value, f(&[0.7, -0.4, 0.6]));
    check(f, &[0.7, -0.4, 0.6], &[grad_x[0], grad_x[1], grad_a]);
    let (value, pullback) = of_all_kinds_vjp(&[0.7, -0.4], 0.6).unwrap();
    let (grad_x, grad_a) = pullback(1.0);
    assert_eq!(value, f(&[0.7, -0.4, 0.6]));
    check(f, &[0.7, -0.4, 0.6], &[grad_x[0], grad_x[1], grad_a]);
}

/// Its functions are lent for as long as it is, their pullbacks for as long as one likes.
struct Table<'a> {
    entries: &'a [f64],
}

#[differentiable]
impl<'a> Table<'a> {
    #[differentiable]
    fn parabola(entries: &'a [f64], x: f64) -> f64 {
        x * entries[0] + x * x * entries[1]
    }

    #[differentiable]
    fn at(&self, x: f64) -> f64 {
        Self::parabola(self.entries, x) * Self::parabola(self.entries, x + 1.0)
    }
}

#[differentiable]
fn of_tables(x: f64, y: &[f64]) -> f64 {
    let made = Table::parabola(&[x, 2.0], x);
    made + Table::parabola(y, x) * Table::parabola(&[y[0], 3.0], x)
}

#[test]
fn of_functions_of_types_with_lifetimes() {
    let (x, y) = (1.5, [0.5, 0.25]);
    let (_, (grad_x, grad_y)) = of_tables_value_and_grad(x, &y);
    check(|v| of_tables(v[0], &v[1..]), &[x, y[0], y[1]], &[grad_x, grad_y[0], grad_y[1]]);
    let table = Table { entries: &y };
    check(|v| table.at(v[0]), &[x], &[table.at_value_and_grad(x).1]);
}
