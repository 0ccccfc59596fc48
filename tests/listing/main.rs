//! The listing of the README: what the compiler writes for it, and the numbers of it.

mod numbers;
mod text;
