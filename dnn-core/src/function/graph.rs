//! A graph of operations that is built while the program runs.

use super::Function;
use alloc::{boxed::Box, vec::Vec};
use core::fmt;

/// A node of a [`Graph`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(usize);

/// An operation whose saved values are hidden: one forward pass returns the backward pass that belongs to it.
type Backward = Box<dyn FnOnce(f64) -> Vec<f64>>;
type Forward = Box<dyn Fn(&[f64]) -> (f64, Backward)>;

struct Node {
    /// `None` for an input.
    forward: Option<Forward>,
    inputs: Vec<Id>,
    value: f64,
    backward: Option<Backward>,
    gradient: f64,
}

/// A computational graph: inputs, and operations on the values of other nodes. The last node is the result.
///
/// A node can only be made from nodes that exist: the order in which they are made is a topological order, and there
/// are no cycles. [`forward`](Self::forward) visits the nodes in this order, [`backward`](Self::backward) in the
/// reverse one. A node that is used several times, as a shared parameter is, sums its gradients.
#[derive(Default)]
pub struct Graph {
    nodes: Vec<Node>,
}

impl fmt::Debug for Graph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let edges = self.nodes.iter().map(|node| (node.value, node.gradient, &node.inputs));
        f.debug_list().entries(edges).finish()
    }
}

impl Graph {
    /// The empty graph.
    #[must_use]
    pub const fn new() -> Self {
        Self { nodes: Vec::new() }
    }

    /// A new input with a value.
    pub fn input(&mut self, value: f64) -> Id {
        self.push(None, Vec::new(), value)
    }

    /// A new node: an operation on the values of other nodes. It has no value before [`forward`](Self::forward).
    ///
    /// # Panics
    ///
    /// If an input is no node of this graph.
    #[track_caller]
    pub fn node<F: Function + Clone + 'static>(&mut self, function: F, inputs: &[Id]) -> Id {
        for input in inputs {
            assert!(input.0 < self.nodes.len(), "the graph of {} nodes has no {input:?}", self.nodes.len());
        }
        let forward = move |inputs: &[f64]| {
            let (value, saved) = function.forward(inputs);
            let function = function.clone();
            let backward: Backward = Box::new(move |upstream| function.backward(&saved, upstream));
            (value, backward)
        };
        self.push(Some(Box::new(forward)), inputs.to_vec(), f64::NAN)
    }

    fn push(&mut self, forward: Option<Forward>, inputs: Vec<Id>, value: f64) -> Id {
        self.nodes.push(Node { forward, inputs, value, backward: None, gradient: 0.0 });
        Id(self.nodes.len() - 1)
    }

    /// Gives an input another value. It takes effect with the next [`forward`](Self::forward).
    ///
    /// # Panics
    ///
    /// If the node is no input.
    #[track_caller]
    pub fn set(&mut self, input: Id, value: f64) {
        let node = &mut self.nodes[input.0];
        assert!(node.forward.is_none(), "{input:?} is an operation: its value is computed");
        node.value = value;
    }

    /// The forward pass: computes every node, inputs before what is made of them, and returns the value of the last.
    ///
    /// # Panics
    ///
    /// If the graph is empty, or if an operation has the wrong number of inputs.
    #[track_caller]
    pub fn forward(&mut self) -> f64 {
        for index in 0..self.nodes.len() {
            let inputs: Vec<f64> = self.nodes[index].inputs.iter().map(|&input| self.value(input)).collect();
            let node = &mut self.nodes[index];
            if let Some(forward) = &node.forward {
                let (value, backward) = forward(&inputs);
                (node.value, node.backward) = (value, Some(backward));
            }
        }
        let Some(last) = self.nodes.last() else { panic!("an empty graph has no value") };
        last.value
    }

    /// The backward pass: the gradient of the last node by each node, by the chain rule. The gradient of the last node
    /// by itself is 1.
    ///
    /// # Panics
    ///
    /// If there was no [`forward`](Self::forward) since the last backward pass, or since a node was added.
    #[track_caller]
    pub fn backward(&mut self) {
        for node in &mut self.nodes {
            node.gradient = 0.0;
        }
        if let Some(last) = self.nodes.last_mut() {
            last.gradient = 1.0;
        }
        for index in (0..self.nodes.len()).rev() {
            let node = &mut self.nodes[index];
            if node.forward.is_none() {
                continue;
            }
            let Some(backward) = node.backward.take() else {
                panic!("a backward pass needs a forward pass before it");
            };
            let (downstream, inputs) = (backward(node.gradient), node.inputs.clone());
            assert!(
                downstream.len() == inputs.len(),
                "an operation of {} inputs has {} downstream gradients",
                inputs.len(),
                downstream.len(),
            );
            for (input, gradient) in inputs.into_iter().zip(downstream) {
                self.nodes[input.0].gradient += gradient;
            }
        }
    }

    /// All nodes, in the order in which they were made.
    pub fn nodes(&self) -> impl Iterator<Item = Id> + use<> {
        (0..self.nodes.len()).map(Id)
    }

    /// The nodes that a node is made of; none for an input.
    #[must_use]
    pub fn inputs(&self, node: Id) -> &[Id] {
        &self.nodes[node.0].inputs
    }

    /// The value of a node in the last forward pass; not a number before the first one.
    #[must_use]
    pub fn value(&self, node: Id) -> f64 {
        self.nodes[node.0].value
    }

    /// The gradient of the last node by this one, in the last backward pass.
    #[must_use]
    pub fn gradient(&self, node: Id) -> f64 {
        self.nodes[node.0].gradient
    }
}
