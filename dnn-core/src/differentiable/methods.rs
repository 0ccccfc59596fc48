//! The table's methods of matrices as methods with companions: what emitted code calls where the attribute does not
//! see whether a receiver is a matrix or of a type of the user's own, which may have a method of the same name. An
//! inherent method comes before that of a trait, so rustc decides. The derivatives are those of the table.

use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix, RealField, Storage, allocator::Allocator};

use super::Activity;
use crate::kernel;

/// The gradient of a matrix, and what a pullback returns of it.
type Entry<A, T, R, C> = <A as Activity>::Entry<OMatrix<T, R, C>>;

/// Declares the trait and implements it for matrices of all storages, so that each derivative is written once.
macro_rules! methods {
    (
        reductions { $($reduction:ident $reduced:ident: |$x:ident, $z:ident, $u:ident| $of_x:expr;)* }
        scalings { $($scaling:ident $scaled:ident: |$y:ident, $a:ident, $v:ident| $of_y:expr, $of_a:expr;)* }
        pairs { $($pairing:ident $paired:ident -> $output:ty: |$p:ident, $q:ident, $w:ident| $of_p:expr, $of_q:expr;)* }
    ) => {
        /// Methods of matrices, by the names of companions.
        #[doc(hidden)]
        pub trait MatrixMethods<T: RealField, R: Dim, C: Dim>
        where
            DefaultAllocator: Allocator<R, C>,
        {
            /// How the entries are stored.
            type Storage: Storage<T, R, C>;

            /// The receiver as what it is.
            fn matrix(&self) -> &Matrix<T, R, C, Self::Storage>;

            /// `transpose`
            fn transpose_pullback<A: Activity>(
                &self,
                active: A,
            ) -> (OMatrix<T, C, R>, impl FnOnce(&Self, OMatrix<T, C, R>) -> (Entry<A, T, R, C>,) + use<Self, T, R, C, A>)
            where
                DefaultAllocator: Allocator<C, R>,
            {
                let transposed = self.matrix().transpose();
                (transposed, move |_: &Self, upstream: OMatrix<T, C, R>| (active.entry(|| upstream.transpose()),))
            }

            $(
                #[doc = concat!("`", stringify!($reduction), "`")]
                fn $reduced<A: Activity>(
                    &self,
                    active: A,
                ) -> (T, impl FnOnce(&Self, T) -> (Entry<A, T, R, C>,) + use<Self, T, R, C, A>) {
                    let value: T = self.matrix().$reduction();
                    let $z = value.clone();
                    (value, move |this: &Self, $u: T| {
                        let $x = this.matrix();
                        (active.entry(|| $of_x),)
                    })
                }
            )*

            $(
                #[doc = concat!("`", stringify!($scaling), "`")]
                fn $scaled<A: Activity, B: Activity>(
                    &self,
                    factor: T,
                    active: A,
                    active_factor: B,
                ) -> (
                    OMatrix<T, R, C>,
                    impl FnOnce(&Self, T, OMatrix<T, R, C>) -> (Entry<A, T, R, C>, B::Entry<T>) + use<Self, T, R, C, A, B>,
                ) {
                    let value = self.matrix().$scaling(factor);
                    (value, move |this: &Self, $a: T, $v: OMatrix<T, R, C>| {
                        let $y = this.matrix();
                        (active.entry(|| $of_y), active_factor.entry(|| $of_a))
                    })
                }
            )*

            $(
                #[doc = concat!("`", stringify!($pairing), "`")]
                fn $paired<S: Storage<T, R, C>, A: Activity, B: Activity>(
                    &self,
                    other: &Matrix<T, R, C, S>,
                    active: A,
                    active_other: B,
                ) -> (
                    $output,
                    impl FnOnce(&Self, &Matrix<T, R, C, S>, $output) -> (Entry<A, T, R, C>, Entry<B, T, R, C>)
                    + use<Self, T, R, C, S, A, B>,
                ) {
                    let value: $output = self.matrix().$pairing(other);
                    (value, move |this: &Self, $q: &Matrix<T, R, C, S>, $w: $output| {
                        let $p = this.matrix();
                        (active.entry(|| $of_p), active_other.entry(|| $of_q))
                    })
                }
            )*
        }
    };
}

methods! {
    reductions {
        sum sum_pullback: |x, _z, u| kernel::spread(&u, x);
        norm norm_pullback: |x, z, u| x * slope(&z, u);
        magnitude magnitude_pullback: |x, z, u| x * slope(&z, u);
        norm_squared norm_squared_pullback: |x, _z, u| x * twice(u);
        magnitude_squared magnitude_squared_pullback: |x, _z, u| x * twice(u);
    }
    scalings {
        scale scale_pullback: |x, a, u| &u * a.clone(), kernel::dot(&u, x);
        unscale unscale_pullback: |x, a, u|
            &u / a.clone(), -(kernel::dot(&u, &x.unscale(a.clone())) / a.clone());
    }
    pairs {
        dot dot_pullback -> T: |x, y, u| y * u.clone(), x * u.clone();
        component_mul component_mul_pullback -> OMatrix<T, R, C>: |x, y, u|
            u.component_mul(y), u.component_mul(x);
        component_div component_div_pullback -> OMatrix<T, R, C>: |x, y, u|
            u.component_div(y), -u.component_mul(&x.component_div(y)).component_div(y);
    }
}

impl<T: RealField, R: Dim, C: Dim, S: Storage<T, R, C>> MatrixMethods<T, R, C> for Matrix<T, R, C, S>
where
    DefaultAllocator: Allocator<R, C>,
{
    type Storage = S;

    #[inline]
    fn matrix(&self) -> &Self {
        self
    }
}

/// How much a norm changes by an entry, per entry; none at zero.
fn slope<T: RealField>(norm: &T, upstream: T) -> T {
    if norm.is_zero() { T::zero() } else { upstream / norm.clone() }
}

fn twice<T: RealField>(upstream: T) -> T {
    upstream.clone() + upstream
}
