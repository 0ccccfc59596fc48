//! Operations as pairs of functions, and graphs of them that are known only when the program runs.
//!
//! [`Function`] is the modular API: `forward` computes the value and what the backward pass needs, `backward` turns
//! the upstream gradient, that of the value, into the downstream gradients, those of the inputs, by the local
//! gradients. [`Multiply`] and [`Sigmoid`] are two of them, which annotated functions can call as `Multiply::apply(x, y)`,
//! and so can [`SigmoidLayer`], which is one on matrices; [`Annotated`] makes one of an annotated function.
//!
//! [`Graph`] is a graph of such nodes. For a function that can be written down, `#[differentiable]` gives the same
//! numbers without any of this.
//!
//! ```
//! use dnn_core::function::{Add, Graph, Multiply};
//!
//! // f = (x + y) z
//! let mut graph = Graph::new();
//! let (x, y, z) = (graph.input(-2.0), graph.input(5.0), graph.input(-4.0));
//! let q = graph.node(Add, &[x, y]);
//! let f = graph.node(Multiply, &[q, z]);
//! assert_eq!(graph.forward(), -12.0);
//! graph.backward();
//! assert_eq!([x, y, z].map(|input| graph.gradient(input)), [-4.0, -4.0, 3.0]);
//! assert_eq!((graph.value(q), graph.gradient(f)), (3.0, 1.0));
//! ```

mod apply;
mod graph;
mod layer;
mod node;
#[cfg(test)]
mod tests;

pub use graph::{Graph, Id};
pub use layer::SigmoidLayer;
pub use node::{Add, Annotated, Function, Maximum, Multiply, Sigmoid};
