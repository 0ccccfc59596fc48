//! Re-exports: of the library, of its attribute and of annotated functions of another crate.

pub use dnn_core::{self, differentiable};
pub use neighbor::{Potential, Spring};

#[differentiable]
pub use neighbor::{energy, hypotenuse as diagonal};
