//! Three mistakes, three errors, and none for those who call the derivatives.

mod model {
    use dnn_core::differentiable;

    macro_rules! identity {
        ($x:expr) => {
            $x
        };
    }

    #[differentiable(wrt(x, z))]
    pub fn f(x: f64, y: f64) -> f64 {
        let b = unsafe { x };
        let c = identity!(x);
        b * y + c
    }
}

mod callers {
    use dnn_core::differentiable;

    use crate::model::{f, f_value_and_grad};

    pub fn plain() -> (f64, f64) {
        let (value, _) = f_value_and_grad(1.0, 2.0);
        let _ = crate::model::f_grad(1.0, 2.0);
        let (_, pullback) = crate::model::f_vjp(1.0, 2.0);
        let _ = pullback(1.0);
        (value, f(1.0, 2.0))
    }

    /// Calls the companion.
    #[differentiable]
    pub fn annotated(x: f64) -> f64 {
        2.0 * crate::model::f(x, x)
    }
}

fn main() {
    let _ = callers::plain();
    let _ = callers::annotated(1.0);
}
