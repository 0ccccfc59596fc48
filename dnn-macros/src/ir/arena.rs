//! Storage for what is referred to by handle: grow only, copied handles, no lifetimes.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A list whose entries are referred to by [`Handle`].
#[derive(Clone)]
pub(crate) struct Arena<T> {
    items: Vec<T>,
}

/// The place of one entry of an [`Arena<T>`].
pub(crate) struct Handle<T> {
    index: usize,
    of: PhantomData<fn() -> T>,
}

impl<T> Arena<T> {
    pub(crate) const fn new() -> Self {
        Self { items: Vec::new() }
    }

    pub(crate) fn add(&mut self, item: T) -> Handle<T> {
        self.items.push(item);
        Handle { index: self.items.len() - 1, of: PhantomData }
    }

    pub(crate) fn handles(&self) -> impl Iterator<Item = Handle<T>> {
        (0..self.items.len()).map(|index| Handle { index, of: PhantomData })
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (Handle<T>, &T)> {
        self.handles().zip(&self.items)
    }

    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }
}

impl<T> Index<Handle<T>> for Arena<T> {
    type Output = T;
    fn index(&self, handle: Handle<T>) -> &T {
        &self.items[handle.index]
    }
}

impl<T> IndexMut<Handle<T>> for Arena<T> {
    fn index_mut(&mut self, handle: Handle<T>) -> &mut T {
        &mut self.items[handle.index]
    }
}

impl<T> Handle<T> {
    pub(crate) fn index(self) -> usize {
        self.index
    }
}

// Derived impls would ask `T` for what only the index needs.
impl<T> Clone for Handle<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Handle<T> {}
impl<T> PartialEq for Handle<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}
impl<T> Eq for Handle<T> {}
impl<T> PartialOrd for Handle<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Handle<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}
impl<T> Hash for Handle<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}
impl<T> fmt::Debug for Handle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}
