//! `A B`, `A Bᵀ` and `Aᵀ B` over matrices of any storage: shapes, results, and which loop runs.
//!
//! All sizes static and at most 12: the plain loop, unrolled by the compiler. Otherwise flat data (a view with steps
//! is copied to a scratch buffer, unless it is small) goes to the loop that suits its shape.

use alloc::{borrow::Cow, vec::Vec};
use core::fmt;

use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix, RawStorage, RawStorageMut, allocator::Allocator};

use super::{
    Element,
    count::count_product,
    loops::{self, Along, Factor, Shape},
    raw::{self, Add, Target},
};

/// Up to this size an unrolled loop over a static matrix beats `matrixmultiply`.
const STATIC: usize = 12;

/// How the operands of a product are read.
#[derive(Clone, Copy)]
pub(super) enum Form {
    Nn,
    Nt,
    Tn,
}

impl Form {
    /// The shape of the product of operands of these shapes, or a panic that names both.
    #[inline(always)]
    pub(super) fn shape(self, a: (usize, usize), b: (usize, usize)) -> Shape {
        let (rows, a_inner) = if matches!(self, Form::Tn) { (a.1, a.0) } else { a };
        let (columns, b_inner) = if matches!(self, Form::Nt) { b } else { (b.1, b.0) };
        if a_inner != b_inner {
            mismatch(self, a, b);
        }
        Shape { rows, inner: a_inner, columns }
    }

    #[inline(always)]
    fn left_along(self) -> Along {
        if matches!(self, Form::Tn) { Along::Inner } else { Along::Outer }
    }

    #[inline(always)]
    fn right_along(self) -> Along {
        if matches!(self, Form::Nt) { Along::Outer } else { Along::Inner }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Form::Nn => "A B",
            Form::Nt => "A Bᵀ",
            Form::Tn => "Aᵀ B",
        })
    }
}

#[cold]
#[track_caller]
fn mismatch(form: Form, a: (usize, usize), b: (usize, usize)) -> ! {
    panic!("{form}: the shapes {} x {} and {} x {} do not fit", a.0, a.1, b.0, b.1)
}

macro_rules! product {
    ($(#[$docs:meta])* $name:ident, $sized:ident, $form:ident, $rows:ident x $columns:ident,
        |$a:ident, $b:ident| $row_count:expr, $column_count:expr) => {
        $(#[$docs])*
        #[inline]
        #[must_use]
        pub fn $name<T: Element, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
            $a: &Matrix<T, R1, C1, impl RawStorage<T, R1, C1>>,
            $b: &Matrix<T, R2, C2, impl RawStorage<T, R2, C2>>,
        ) -> OMatrix<T, $rows, $columns>
        where
            DefaultAllocator: Allocator<$rows, $columns>,
        {
            $sized($row_count, $column_count, $a, $b)
        }

        /// The same where the caller knows the sizes of the result under other names.
        #[inline]
        pub(crate) fn $sized<T: Element, R: Dim, C: Dim, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
            rows: R,
            columns: C,
            a: &Matrix<T, R1, C1, impl RawStorage<T, R1, C1>>,
            b: &Matrix<T, R2, C2, impl RawStorage<T, R2, C2>>,
        ) -> OMatrix<T, R, C>
        where
            DefaultAllocator: Allocator<R, C>,
        {
            raw::new_product(Form::$form, rows, columns, a, b)
        }
    };
}

/// `A B`.
///
/// # Panics
///
/// If `A` has not as many columns as `B` has rows.
#[inline]
#[must_use]
pub fn gemm_nn<T: Element, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    a: &Matrix<T, R1, C1, impl RawStorage<T, R1, C1>>,
    b: &Matrix<T, R2, C2, impl RawStorage<T, R2, C2>>,
) -> OMatrix<T, R1, C2>
where
    DefaultAllocator: Allocator<R1, C2>,
{
    raw::new_product(Form::Nn, a.shape_generic().0, b.shape_generic().1, a, b)
}

product! {
    /// `C̄ Bᵀ`, the adjoint of `A` in `C = A B`: `m x k` from `C̄` (`m x n`) and `B` (`k x n`).
    ///
    /// # Panics
    ///
    /// If `C̄` and `B` have not the same number of columns.
    gemm_nt, gemm_nt_sized, Nt, R1 x R2, |c_bar, b| c_bar.shape_generic().0, b.shape_generic().0
}

product! {
    /// `Aᵀ C̄`, the adjoint of `B` in `C = A B`: `k x n` from `A` (`m x k`) and `C̄` (`m x n`).
    ///
    /// # Panics
    ///
    /// If `A` and `C̄` have not the same number of rows.
    gemm_tn, gemm_tn_sized, Tn, C1 x C2, |a, c_bar| a.shape_generic().1, c_bar.shape_generic().1
}

/// `Ā += C̄ Bᵀ`: as [`gemm_nt`], added to what `a_bar` (`m x k`) holds.
///
/// # Panics
///
/// If the shapes do not fit.
#[inline]
pub fn gemm_nt_add<T: Element, R: Dim, C: Dim, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    a_bar: &mut Matrix<T, R, C, impl RawStorageMut<T, R, C>>,
    c_bar: &Matrix<T, R1, C1, impl RawStorage<T, R1, C1>>,
    b: &Matrix<T, R2, C2, impl RawStorage<T, R2, C2>>,
) {
    add_product(Form::Nt, a_bar, c_bar, b);
}

/// `B̄ += Aᵀ C̄`: as [`gemm_tn`], added to what `b_bar` (`k x n`) holds.
///
/// # Panics
///
/// If the shapes do not fit.
#[inline]
pub fn gemm_tn_add<T: Element, R: Dim, C: Dim, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    b_bar: &mut Matrix<T, R, C, impl RawStorageMut<T, R, C>>,
    a: &Matrix<T, R1, C1, impl RawStorage<T, R1, C1>>,
    c_bar: &Matrix<T, R2, C2, impl RawStorage<T, R2, C2>>,
) {
    add_product(Form::Tn, b_bar, a, c_bar);
}

#[inline(always)]
fn add_product<T: Element, R: Dim, C: Dim, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    form: Form,
    target: &mut Matrix<T, R, C, impl RawStorageMut<T, R, C>>,
    a: &Matrix<T, R1, C1, impl RawStorage<T, R1, C1>>,
    b: &Matrix<T, R2, C2, impl RawStorage<T, R2, C2>>,
) {
    let shape = form.shape(a.shape(), b.shape());
    shape.check_result(target.shape());
    if let Some(slots) = raw::contiguous_mut(target) {
        return run::<T, Add, _, _, _, _>(slots, form, shape, a, b);
    }
    let mut scratch = alloc::vec![T::zero(); shape.rows * shape.columns];
    run::<T, Add, _, _, _, _>(&mut scratch, form, shape, a, b);
    for (k, entry) in scratch.into_iter().enumerate() {
        target[(k % shape.rows, k / shape.rows)] += entry;
    }
}

/// The product into `result`; every entry is put once, or started with zero.
#[inline(always)]
pub(super) fn run<T: Element, W: Target<T>, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    result: &mut [W::Slot],
    form: Form,
    shape: Shape,
    a: &Matrix<T, R1, C1, impl RawStorage<T, R1, C1>>,
    b: &Matrix<T, R2, C2, impl RawStorage<T, R2, C2>>,
) {
    count_product();
    let all_static = is_static::<R1>() && is_static::<C1>() && is_static::<R2>() && is_static::<C2>();
    let (a_flat, b_flat) = (raw::contiguous(a), raw::contiguous(b));
    if (a_flat.is_none() || b_flat.is_none()) && (all_static || shape.is_small()) {
        let left = |i, l| a[if matches!(form, Form::Tn) { (l, i) } else { (i, l) }].clone();
        let right = |l, j| b[if matches!(form, Form::Nt) { (j, l) } else { (l, j) }].clone();
        return loops::plain::<T, W>(result, shape, left, right);
    }
    let a_flat = a_flat.map_or_else(|| packed(a), Cow::Borrowed);
    let b_flat = b_flat.map_or_else(|| packed(b), Cow::Borrowed);
    let Shape { rows, inner, columns } = shape;
    let left = Factor { data: &a_flat, along: form.left_along(), outer: rows, inner };
    let right = Factor { data: &b_flat, along: form.right_along(), outer: columns, inner };
    if all_static {
        loops::plain_factors::<T, W>(result, shape, &left, &right);
    } else {
        loops::product::<T, W>(result, shape, &left, &right);
    }
}

#[inline(always)]
fn is_static<D: Dim>() -> bool {
    D::try_to_usize().is_some_and(|size| size <= STATIC)
}

/// The entries of `m` column by column, copied.
#[cold]
fn packed<'a, T: Element, R: Dim, C: Dim>(m: &Matrix<T, R, C, impl RawStorage<T, R, C>>) -> Cow<'a, [T]> {
    let (rows, columns) = m.shape();
    let mut data = Vec::with_capacity(rows * columns);
    for j in 0..columns {
        data.extend((0..rows).map(|i| m[(i, j)].clone()));
    }
    Cow::Owned(data)
}
