//! How many matrix products ran on this thread: tests count the products of a backward pass with it.

#[cfg(all(debug_assertions, feature = "std"))]
mod counter {
    use std::cell::Cell;

    std::thread_local!(static PRODUCTS: Cell<usize> = const { Cell::new(0) });

    /// Kernel products that ran on this thread since [`reset_products`].
    #[doc(hidden)]
    #[must_use]
    pub fn products() -> usize {
        PRODUCTS.get()
    }

    /// Starts counting at zero.
    #[doc(hidden)]
    pub fn reset_products() {
        PRODUCTS.set(0);
    }

    pub(in crate::kernel) fn count_product() {
        PRODUCTS.set(PRODUCTS.get() + 1);
    }
}

#[cfg(not(all(debug_assertions, feature = "std")))]
mod counter {
    #[inline(always)]
    pub(in crate::kernel) fn count_product() {}
}

pub(super) use counter::count_product;
#[cfg(all(debug_assertions, feature = "std"))]
pub use counter::{products, reset_products};
