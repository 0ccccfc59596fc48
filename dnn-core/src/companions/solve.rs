//! Inverses and systems of linear equations. The adjoint of a factorization is that of the matrix it is of.

use nalgebra::{
    Cholesky, DefaultAllocator, Dim, DimMin, LU, Matrix, OMatrix, RealField, Storage,
    allocator::{Allocator, Reallocator},
};

use super::Plain;
use crate::{
    differentiable::{Differentiable, Operand},
    kernel,
};

companion! {
    /// `Z = X⁻¹`: `X̄ = -Zᵀ Z̄ Zᵀ`.
    TryInverse [T, D, S] for Matrix<T, D, D, S>
    where { T: RealField, D: Dim, S: Storage<T, D, D>, DefaultAllocator: Allocator<D, D>, }
    fn try_inverse_pullback [A] (&self, a: A) -> Option (
        OMatrix<T, D, D>; &Self, OMatrix<T, D, D> => A::Entry<OMatrix<T, D, D>>
    ) {
        let value = self.clone_owned().try_inverse()?;
        let inverse = value.clone();
        Some((value, move |_: &Self, upstream: OMatrix<T, D, D>| {
            (a.entry(|| -kernel::gemm_nt(&kernel::gemm_tn(&inverse, &upstream), &inverse)),)
        }))
    }
}

impl<T: RealField, D: DimMin<D, Output = D>> Operand for LU<T, D, D>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    type Value = Self;

    fn operand(&self) -> &Self {
        self
    }
}

impl<T: RealField, D: DimMin<D, Output = D>> Differentiable for LU<T, D, D>
where
    DefaultAllocator: Allocator<D, D> + Allocator<D>,
{
    type Gradient = OMatrix<T, D, D>;

    fn zero_gradient(&self) -> OMatrix<T, D, D> {
        kernel::zeros_like(self.lu_internal())
    }
}

companion! {
    /// The factors of `X`.
    Lu [T, D, S] for Matrix<T, D, D, S>
    where {
        T: RealField, D: DimMin<D, Output = D>, S: Storage<T, D, D>,
        DefaultAllocator: Allocator<D, D> + Allocator<D> + Reallocator<T, D, D, D, D>,
    }
    fn lu_pullback [A] (&self, a: A) -> Plain (
        LU<T, D, D>; &Self, OMatrix<T, D, D> => A::Entry<OMatrix<T, D, D>>
    ) {
        (self.clone_owned().lu(), move |_: &Self, upstream: OMatrix<T, D, D>| (a.entry(|| upstream),))
    }
}

/// `X⁻ᵀ Y`.
fn solve_transposed<T, D, C>(factors: &LU<T, D, D>, y: &OMatrix<T, D, C>) -> OMatrix<T, D, C>
where
    T: RealField,
    D: DimMin<D, Output = D>,
    C: Dim,
    DefaultAllocator: Allocator<D, D> + Allocator<D> + Allocator<D, C>,
{
    let mut solution = y.clone();
    factors.u().tr_solve_upper_triangular_mut(&mut solution);
    factors.l().tr_solve_lower_triangular_mut(&mut solution);
    factors.p().inv_permute_rows(&mut solution);
    solution
}

companion! {
    /// `Z = X⁻¹ Y`: `Ȳ = X⁻ᵀ Z̄`, `X̄ = -Ȳ Zᵀ`.
    SolveLu [T, D, C, S] for LU<T, D, D>
    where {
        T: RealField, D: DimMin<D, Output = D>, C: Dim, S: Storage<T, D, C>,
        DefaultAllocator: Allocator<D, D> + Allocator<D> + Allocator<D, C>,
    }
    fn solve_pullback [A, B] (&self, y: &Matrix<T, D, C, S>, a: A, b: B) -> Option (
        OMatrix<T, D, C>;
        &Self, &Matrix<T, D, C, S>, OMatrix<T, D, C>
        => A::Entry<OMatrix<T, D, D>>, B::Entry<OMatrix<T, D, C>>
    ) {
        let value = self.solve(y)?;
        let solution = value.clone();
        Some((value, move |x: &Self, _: &Matrix<T, D, C, S>, upstream: OMatrix<T, D, C>| {
            let by_y = solve_transposed(x, &upstream);
            (a.entry(|| -kernel::gemm_nt(&by_y, &solution)), b.entry(|| by_y.clone()))
        }))
    }
}

companion! {
    /// `d = det X`: `X̄ = d̄ d X⁻ᵀ`, which is infinite or NaN where there is no inverse.
    DeterminantLu [T, D] for LU<T, D, D>
    where { T: RealField, D: DimMin<D, Output = D>, DefaultAllocator: Allocator<D, D> + Allocator<D>, }
    fn determinant_pullback [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<OMatrix<T, D, D>>) {
        (self.determinant(), move |x: &Self, upstream: T| {
            (a.entry(|| {
                let (rows, columns) = x.lu_internal().shape_generic();
                let scale = x.determinant() * upstream;
                solve_transposed(x, &OMatrix::from_diagonal_element_generic(rows, columns, scale))
            }),)
        })
    }
}

companion! {
    /// `Z = X⁻¹`: `X̄ = -Zᵀ Z̄ Zᵀ`.
    TryInverseLu [T, D] for LU<T, D, D>
    where { T: RealField, D: DimMin<D, Output = D>, DefaultAllocator: Allocator<D, D> + Allocator<D>, }
    fn try_inverse_pullback [A] (&self, a: A) -> Option (
        OMatrix<T, D, D>; &Self, OMatrix<T, D, D> => A::Entry<OMatrix<T, D, D>>
    ) {
        let value = self.try_inverse()?;
        let inverse = value.clone();
        Some((value, move |_: &Self, upstream: OMatrix<T, D, D>| {
            (a.entry(|| -kernel::gemm_nt(&kernel::gemm_tn(&inverse, &upstream), &inverse)),)
        }))
    }
}

impl<T: RealField, D: Dim> Operand for Cholesky<T, D>
where
    DefaultAllocator: Allocator<D, D>,
{
    type Value = Self;

    fn operand(&self) -> &Self {
        self
    }
}

/// The matrix counts as symmetric: an entry and its mirror image may share their adjoint in any way.
impl<T: RealField, D: Dim> Differentiable for Cholesky<T, D>
where
    DefaultAllocator: Allocator<D, D>,
{
    type Gradient = OMatrix<T, D, D>;

    fn zero_gradient(&self) -> OMatrix<T, D, D> {
        kernel::zeros_like(self.l_dirty())
    }
}

companion! {
    /// The factor of `X`, of which only the lower triangle is read: its adjoint has that of the upper one too.
    FactorCholesky [T, D, S] for Matrix<T, D, D, S>
    where { T: RealField, D: Dim, S: Storage<T, D, D>, DefaultAllocator: Allocator<D, D>, }
    fn cholesky_pullback [A] (&self, a: A) -> Option (
        Cholesky<T, D>; &Self, OMatrix<T, D, D> => A::Entry<OMatrix<T, D, D>>
    ) {
        let value = self.clone_owned().cholesky()?;
        Some((value, move |_: &Self, upstream: OMatrix<T, D, D>| {
            (a.entry(|| {
                let mut lower = upstream.lower_triangle();
                for j in 0..lower.ncols() {
                    for i in j + 1..lower.nrows() {
                        lower[(i, j)] += upstream[(j, i)].clone();
                    }
                }
                lower
            }),)
        }))
    }
}

companion! {
    /// `Z = X⁻¹ Y`: `Ȳ = X⁻¹ Z̄`, `X̄ = -Ȳ Zᵀ`.
    SolveCholesky [T, D, C, S] for Cholesky<T, D>
    where {
        T: RealField, D: Dim, C: Dim, S: Storage<T, D, C>,
        DefaultAllocator: Allocator<D, D> + Allocator<D, C>,
    }
    fn solve_pullback [A, B] (&self, y: &Matrix<T, D, C, S>, a: A, b: B) -> Plain (
        OMatrix<T, D, C>;
        &Self, &Matrix<T, D, C, S>, OMatrix<T, D, C>
        => A::Entry<OMatrix<T, D, D>>, B::Entry<OMatrix<T, D, C>>
    ) {
        let value = self.solve(y);
        let solution = value.clone();
        (value, move |x: &Self, _: &Matrix<T, D, C, S>, upstream: OMatrix<T, D, C>| {
            let by_y = x.solve(&upstream);
            (a.entry(|| -kernel::gemm_nt(&by_y, &solution)), b.entry(|| by_y.clone()))
        })
    }
}

companion! {
    /// `Z = X⁻¹`: `X̄ = -Z Z̄ Z`.
    InverseCholesky [T, D] for Cholesky<T, D>
    where { T: RealField, D: Dim, DefaultAllocator: Allocator<D, D>, }
    fn inverse_pullback [A] (&self, a: A) -> Plain (
        OMatrix<T, D, D>; &Self, OMatrix<T, D, D> => A::Entry<OMatrix<T, D, D>>
    ) {
        (self.inverse(), move |x: &Self, upstream: OMatrix<T, D, D>| {
            (a.entry(|| -x.solve(&x.solve(&upstream).transpose()).transpose()),)
        })
    }
}

companion! {
    /// `d = det X`: `X̄ = d̄ d X⁻¹`.
    DeterminantCholesky [T, D] for Cholesky<T, D>
    where { T: RealField, D: Dim, DefaultAllocator: Allocator<D, D>, }
    fn determinant_pullback [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<OMatrix<T, D, D>>) {
        (self.determinant(), move |x: &Self, upstream: T| {
            (a.entry(|| x.inverse() * (x.determinant() * upstream)),)
        })
    }
}

companion! {
    /// `d = ln det X`: `X̄ = d̄ X⁻¹`.
    LnDeterminantCholesky [T, D] for Cholesky<T, D>
    where { T: RealField, D: Dim, DefaultAllocator: Allocator<D, D>, }
    fn ln_determinant_pullback [A] (&self, a: A) -> Plain (T; &Self, T => A::Entry<OMatrix<T, D, D>>) {
        (self.ln_determinant(), move |x: &Self, upstream: T| (a.entry(|| x.inverse() * upstream),))
    }
}

companion! {
    /// The factor `L` with `X = L Lᵀ`: `X̄ = L⁻ᵀ P L⁻¹`, where `P` is the lower triangle of `Lᵀ L̄` with half of its
    /// diagonal.
    FactorOfCholesky [T, D] for Cholesky<T, D>
    where { T: RealField, D: Dim, DefaultAllocator: Allocator<D, D>, }
    fn l_pullback [A] (&self, a: A) -> Plain (
        OMatrix<T, D, D>; &Self, OMatrix<T, D, D> => A::Entry<OMatrix<T, D, D>>
    ) {
        (self.l(), move |x: &Self, upstream: OMatrix<T, D, D>| {
            (a.entry(|| {
                let factor = x.l();
                let mut inner = kernel::gemm_tn(&factor, &upstream.lower_triangle()).lower_triangle();
                for i in 0..inner.nrows() {
                    inner[(i, i)] *= nalgebra::convert::<f64, T>(0.5);
                }
                // From both sides; what is solved for is transposed in between.
                factor.tr_solve_lower_triangular_mut(&mut inner);
                inner.transpose_mut();
                factor.tr_solve_lower_triangular_mut(&mut inner);
                inner.transpose()
            }),)
        })
    }
}

macro_rules! triangular {
    ($($(#[$doc:meta])* $trait:ident $solve:ident $companion:ident $transposed:ident $triangle:ident;)*) => {$(
        companion! {
            $(#[$doc])*
            $trait [T, D, C, S, S2] for Matrix<T, D, D, S>
            where {
                T: RealField, D: Dim, C: Dim, S: Storage<T, D, D>, S2: Storage<T, D, C>,
                DefaultAllocator: Allocator<D, D> + Allocator<D, C>,
            }
            fn $companion [A, B] (&self, y: &Matrix<T, D, C, S2>, a: A, b: B) -> Option (
                OMatrix<T, D, C>;
                &Self, &Matrix<T, D, C, S2>, OMatrix<T, D, C>
                => A::Entry<OMatrix<T, D, D>>, B::Entry<OMatrix<T, D, C>>
            ) {
                let value = self.$solve(y)?;
                let solution = value.clone();
                Some((value, move |x: &Self, _: &Matrix<T, D, C, S2>, upstream: OMatrix<T, D, C>| {
                    let mut by_y = upstream;
                    x.$transposed(&mut by_y);
                    (a.entry(|| -kernel::gemm_nt(&by_y, &solution).$triangle()), b.entry(|| by_y.clone()))
                }))
            }
        }
    )*};
}

triangular! {
    /// `Z = X⁻¹ Y`, where only the lower triangle of `X` is read: `Ȳ = X⁻ᵀ Z̄`, `X̄` is that of `-Ȳ Zᵀ`.
    SolveLower solve_lower_triangular solve_lower_triangular_pullback tr_solve_lower_triangular_mut lower_triangle;
    /// `Z = X⁻¹ Y`, where only the upper triangle of `X` is read: `Ȳ = X⁻ᵀ Z̄`, `X̄` is that of `-Ȳ Zᵀ`.
    SolveUpper solve_upper_triangular solve_upper_triangular_pullback tr_solve_upper_triangular_mut upper_triangle;
}
