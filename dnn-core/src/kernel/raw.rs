//! The only `unsafe` of the crate: entries as slices, results that start uninitialized, and the call of
//! `matrixmultiply`.

use core::{any::TypeId, mem::MaybeUninit, slice};

use nalgebra::{DefaultAllocator, Dim, Matrix, OMatrix, RawStorage, RawStorageMut, allocator::Allocator};

use super::{
    Element,
    loops::{Factor, Shape},
    product::{self, Form},
};

/// The entries of `m` column by column, if they lie side by side.
#[inline(always)]
pub(super) fn contiguous<T, R: Dim, C: Dim, S: RawStorage<T, R, C>>(m: &Matrix<T, R, C, S>) -> Option<&[T]> {
    let (rows, columns) = m.shape();
    // SAFETY: storage of this layout holds `rows * columns` entries one after the other from `as_ptr` on, borrowed
    // as long as `m` is.
    lies_flat(m.shape(), m.strides()).then(|| unsafe { slice::from_raw_parts(m.as_ptr(), rows * columns) })
}

/// The entries of `m` column by column, to be changed, if they lie side by side.
#[inline(always)]
pub(super) fn contiguous_mut<T, R: Dim, C: Dim, S: RawStorageMut<T, R, C>>(
    m: &mut Matrix<T, R, C, S>,
) -> Option<&mut [T]> {
    let (rows, columns) = m.shape();
    // SAFETY: as in `contiguous`, and `m` is borrowed uniquely.
    lies_flat(m.shape(), m.strides())
        .then(|| unsafe { slice::from_raw_parts_mut(m.as_mut_ptr(), rows * columns) })
}

#[inline(always)]
fn lies_flat((rows, columns): (usize, usize), (row_stride, column_stride): (usize, usize)) -> bool {
    // A stride is never used along a size of one.
    (rows <= 1 || row_stride == 1) && (columns <= 1 || column_stride == rows)
}

/// How a product meets its result: `Overwrite` (beta 0) or `Add` (beta 1).
pub(super) trait Target<T> {
    /// An entry of the result before the product.
    type Slot;
    const ADDS: bool;

    /// Hands one entry its value.
    fn put(slot: &mut Self::Slot, value: T);

    /// The result ready for repeated addition.
    fn start(slots: &mut [Self::Slot]) -> &mut [T];
}

pub(super) struct Overwrite;

impl<T: Element> Target<T> for Overwrite {
    type Slot = MaybeUninit<T>;
    const ADDS: bool = false;

    #[inline(always)]
    fn put(slot: &mut MaybeUninit<T>, value: T) {
        slot.write(value);
    }

    #[inline(always)]
    fn start(slots: &mut [MaybeUninit<T>]) -> &mut [T] {
        for slot in &mut *slots {
            slot.write(T::zero());
        }
        // SAFETY: `MaybeUninit<T>` has the layout of `T`, and every entry was just written.
        unsafe { &mut *(&raw mut *slots as *mut [T]) }
    }
}

pub(super) struct Add;

impl<T: Element> Target<T> for Add {
    type Slot = T;
    const ADDS: bool = true;

    #[inline(always)]
    fn put(slot: &mut T, value: T) {
        *slot += value;
    }

    #[inline(always)]
    fn start(slots: &mut [T]) -> &mut [T] {
        slots
    }
}

/// The product as a new matrix, whose entries are written once and never zeroed before.
///
/// # Panics
///
/// If the product has not the shape `rows x columns`.
#[inline(always)]
pub(super) fn new_product<T: Element, R: Dim, C: Dim, R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    form: Form,
    rows: R,
    columns: C,
    a: &Matrix<T, R1, C1, impl RawStorage<T, R1, C1>>,
    b: &Matrix<T, R2, C2, impl RawStorage<T, R2, C2>>,
) -> OMatrix<T, R, C>
where
    DefaultAllocator: Allocator<R, C>,
{
    let shape = form.shape(a.shape(), b.shape());
    shape.check_result((rows.value(), columns.value()));
    let mut result = Matrix::uninit(rows, columns);
    product::run::<T, Overwrite, _, _, _, _>(result.as_mut_slice(), form, shape, a, b);
    // SAFETY: `result` has the shape of the product, and `run` puts a value in every entry of the product.
    unsafe { result.assume_init() }
}

/// `C = A B` or `C += A B` by `matrixmultiply`; false, and nothing done, unless `T` is `f32` or `f64`.
pub(super) fn multiply<T: 'static, W: Target<T>>(
    result: &mut [W::Slot],
    shape: Shape,
    a: &Factor<T>,
    b: &Factor<T>,
) -> bool {
    let Shape { rows, inner, columns } = shape;
    assert!(
        result.len() == rows * columns && a.data.len() == rows * inner && b.data.len() == inner * columns,
        "buffers fit the shape of the product"
    );
    let stride = usize::cast_signed;
    let (a_strides, b_strides) = (a.strides(), b.strides());
    macro_rules! call {
        ($float:ty, $gemm:path) => {
            // SAFETY: `T` is the float, so the pointers may be cast. The lengths were checked above, and the
            // strides of a `Factor` are those of its flat data, so all accesses stay inside. The result is
            // borrowed uniquely, and is only read when it adds, in which case its slots are initialized floats.
            unsafe {
                $gemm(
                    rows,
                    inner,
                    columns,
                    1.0,
                    a.data.as_ptr().cast::<$float>(),
                    stride(a_strides.0),
                    stride(a_strides.1),
                    b.data.as_ptr().cast::<$float>(),
                    stride(b_strides.1),
                    stride(b_strides.0),
                    if W::ADDS { 1.0 } else { 0.0 },
                    result.as_mut_ptr().cast::<$float>(),
                    1,
                    stride(rows),
                );
            }
        };
    }
    if TypeId::of::<T>() == TypeId::of::<f64>() {
        call!(f64, matrixmultiply::dgemm);
    } else if TypeId::of::<T>() == TypeId::of::<f32>() {
        call!(f32, matrixmultiply::sgemm);
    } else {
        return false;
    }
    true
}
