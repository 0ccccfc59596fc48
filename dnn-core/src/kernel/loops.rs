//! Products as loops over slices: for small sizes, vectors, and scalars that `matrixmultiply` does not know.

use core::array;

use super::{
    Element,
    raw::{self, Target},
};

/// Below this many multiplications a plain loop beats the fixed cost of `matrixmultiply` (75 to 150 ns a call).
const SMALL: usize = 300;

/// Partial sums of a long reduction: enough to keep the adders busy, few enough to stay in registers.
const LANES: usize = 32;

/// `rows x inner` times `inner x columns`.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    pub(super) rows: usize,
    pub(super) inner: usize,
    pub(super) columns: usize,
}

impl Shape {
    #[inline(always)]
    pub(super) fn is_small(self) -> bool {
        self.rows.saturating_mul(self.inner).saturating_mul(self.columns) < SMALL
    }

    #[inline(always)]
    pub(super) fn check_result(self, (rows, columns): (usize, usize)) {
        assert!(
            (rows, columns) == (self.rows, self.columns),
            "a product of shape {} x {} does not fit a result of shape {rows} x {columns}",
            self.rows,
            self.columns,
        );
    }
}

/// Along which index of the product the entries of a factor lie side by side.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Along {
    /// The index that the factor shares with the result.
    Outer,
    /// The index that is summed over.
    Inner,
}

/// One operand of a product, seen as `outer x inner`: the left operand by rows, the right one by columns.
pub(super) struct Factor<'a, T> {
    pub(super) data: &'a [T],
    pub(super) along: Along,
    pub(super) outer: usize,
    pub(super) inner: usize,
}

impl<T: Clone> Factor<'_, T> {
    #[inline(always)]
    fn at(&self, outer: usize, inner: usize) -> T {
        let (outer_stride, inner_stride) = self.strides();
        self.data[outer * outer_stride + inner * inner_stride].clone()
    }
}

impl<T> Factor<'_, T> {
    /// Distances of neighbors along the outer and the inner index.
    #[inline(always)]
    pub(super) fn strides(&self) -> (usize, usize) {
        match self.along {
            Along::Outer => (1, self.outer),
            Along::Inner => (self.inner, 1),
        }
    }
}

/// The product by the loop that suits its shape.
pub(super) fn product<T: Element, W: Target<T>>(
    result: &mut [W::Slot],
    shape: Shape,
    a: &Factor<T>,
    b: &Factor<T>,
) {
    if shape.inner == 1 {
        outer_product::<T, W>(result, a.data, b.data);
    } else if shape.rows == 1 {
        times_vector::<T, W>(result, b, a.data);
    } else if shape.columns == 1 {
        times_vector::<T, W>(result, a, b.data);
    } else if shape.is_small() || !raw::multiply::<T, W>(result, shape, a, b) {
        plain_factors::<T, W>(result, shape, a, b);
    }
}

/// [`plain`] on flat factors.
#[inline(always)]
pub(super) fn plain_factors<T: Element, W: Target<T>>(
    result: &mut [W::Slot],
    shape: Shape,
    a: &Factor<T>,
    b: &Factor<T>,
) {
    plain::<T, W>(result, shape, |i, l| a.at(i, l), |l, j| b.at(j, l));
}

/// The product entry by entry, as its definition says.
#[inline(always)]
pub(super) fn plain<T: Element, W: Target<T>>(
    result: &mut [W::Slot],
    shape: Shape,
    a: impl Fn(usize, usize) -> T,
    b: impl Fn(usize, usize) -> T,
) {
    let Shape { rows, inner, columns } = shape;
    let result = &mut result[..rows * columns];
    for j in 0..columns {
        for i in 0..rows {
            let mut entry = if inner == 0 { T::zero() } else { a(i, 0) * b(0, j) };
            for l in 1..inner {
                entry += a(i, l) * b(l, j);
            }
            W::put(&mut result[i + j * rows], entry);
        }
    }
}

/// `C = y xᵀ`.
fn outer_product<T: Element, W: Target<T>>(result: &mut [W::Slot], y: &[T], x: &[T]) {
    if y.is_empty() {
        return;
    }
    for (column, x_j) in result.chunks_exact_mut(y.len()).zip(x) {
        for (slot, y_i) in column.iter_mut().zip(y) {
            W::put(slot, y_i.clone() * x_j.clone());
        }
    }
}

/// `c_i = Σ_l m_il v_l`.
fn times_vector<T: Element, W: Target<T>>(result: &mut [W::Slot], m: &Factor<T>, v: &[T]) {
    if m.along == Along::Inner && m.inner > 0 {
        for (slot, column) in result.iter_mut().zip(m.data.chunks_exact(m.inner)) {
            W::put(slot, dot(column, v));
        }
        return;
    }
    let (n, split) = (m.outer, v.len() - v.len() % 4);
    let result = &mut W::start(result)[..n];
    let (by_four, rest) = m.data.split_at(split * n);
    // Four columns at a time: the result is read and written once for all four.
    for (l, columns) in (0..split).step_by(4).zip(by_four.chunks_exact((4 * n).max(1))) {
        let (c0, c1) = columns.split_at(n);
        let (c1, c2) = c1.split_at(n);
        let (c2, c3) = c2.split_at(n);
        for i in 0..n {
            result[i] += c0[i].clone() * v[l].clone()
                + c1[i].clone() * v[l + 1].clone()
                + c2[i].clone() * v[l + 2].clone()
                + c3[i].clone() * v[l + 3].clone();
        }
    }
    for (column, v_l) in rest.chunks_exact(n.max(1)).zip(&v[split..]) {
        for (slot, entry) in result.iter_mut().zip(column) {
            *slot += entry.clone() * v_l.clone();
        }
    }
}

/// `Σ a_i b_i`, in partial sums.
pub(super) fn dot<T: Element>(a: &[T], b: &[T]) -> T {
    let (a_chunks, b_chunks) = (a.chunks_exact(LANES), b.chunks_exact(LANES));
    let rest = a_chunks.remainder().iter().zip(b_chunks.remainder());
    let rest = rest.fold(T::zero(), |total, (a, b)| total + a.clone() * b.clone());
    if a.len() < LANES {
        return rest;
    }
    let mut lanes: [T; LANES] = array::from_fn(|_| T::zero());
    for (a, b) in a_chunks.zip(b_chunks) {
        for i in 0..LANES {
            lanes[i] += a[i].clone() * b[i].clone();
        }
    }
    fold_lanes(lanes) + rest
}

/// `Σ a_i`, in partial sums.
pub(super) fn sum<T: Element>(a: &[T]) -> T {
    let chunks = a.chunks_exact(LANES);
    let rest = chunks.remainder().iter().fold(T::zero(), |total, a| total + a.clone());
    if a.len() < LANES {
        return rest;
    }
    let mut lanes: [T; LANES] = array::from_fn(|_| T::zero());
    for chunk in chunks {
        for i in 0..LANES {
            lanes[i] += chunk[i].clone();
        }
    }
    fold_lanes(lanes) + rest
}

/// The sum of the lanes, pairwise.
fn fold_lanes<T: Element>(mut lanes: [T; LANES]) -> T {
    let mut width = LANES;
    while width > 1 {
        width /= 2;
        for i in 0..width {
            let upper = lanes[i + width].clone();
            lanes[i] += upper;
        }
    }
    let [total, ..] = lanes;
    total
}
