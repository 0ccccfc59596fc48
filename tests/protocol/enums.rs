//! Enums: matches by value and by reference, variants as values, trees by recursion.

use dnn_core::optimizer::Parameters;
use dnn_core::{Differentiable, differentiable};

use super::check;

#[derive(Clone, Copy, Debug, PartialEq, Differentiable)]
enum Shape {
    Circle { radius: f64 },
    Rectangle(f64, f64),
    Empty,
}

#[differentiable(wrt(shape))]
fn area(shape: &Shape) -> f64 {
    match shape {
        Shape::Circle { radius } => 3.0 * radius * radius,
        Shape::Rectangle(width, height) => width * height,
        Shape::Empty => 0.0,
    }
}

#[differentiable(wrt(shape, factor))]
fn scaled(shape: Shape, factor: f64) -> Shape {
    match shape {
        Shape::Circle { radius } if radius > 1.0 => Shape::Circle { radius: radius * factor },
        Shape::Rectangle(width, height) => Shape::Rectangle(width * factor, height / factor),
        other => other,
    }
}

#[differentiable]
fn total(x: f64, n: usize) -> f64 {
    let mut shape = Shape::Rectangle(x, 2.0);
    let mut sum = 0.0;
    for i in 0..n {
        sum += area(&shape);
        shape = scaled(shape, x);
        if i == 1 {
            shape = Shape::Circle { radius: 2.0 * x };
        }
    }
    if let Shape::Circle { radius } = shape { sum * radius } else { sum }
}

#[test]
fn matches_on_enums() {
    let (value, gradient) = area_value_and_grad(&Shape::Circle { radius: 2.0 });
    assert_eq!((value, gradient), (12.0, ShapeGradient::Circle { radius: 12.0 }));
    assert_eq!(area_grad(&Shape::Rectangle(2.0, 5.0)), ShapeGradient::Rectangle(5.0, 2.0));
    assert_eq!(area_grad(&Shape::Empty), ShapeGradient::Empty);
    for n in 0..5 {
        check(|p| total(p[0], n), &[1.3], &[total_grad(1.3, n)]);
        check(|p| total(p[0], n), &[0.4], &[total_grad(0.4, n)]);
    }
}

#[derive(Clone, Debug, PartialEq, Differentiable)]
struct Slot {
    shape: Shape,
    spare: Option<f64>,
    size: f64,
}

#[differentiable(wrt(slot, k))]
fn refilled(slot: &mut Slot, k: f64) -> f64 {
    let before = area(&slot.shape);
    slot.shape = Shape::Circle { radius: slot.size * k };
    slot.spare = Some(slot.size);
    slot.size *= k;
    before * k
}

#[differentiable(wrt(slot))]
fn emptied(slot: Slot) -> f64 {
    let mut slot = slot;
    let before = area(&slot.shape);
    slot.shape = Shape::Empty;
    before * slot.size
}

/// A gradient is of the variant that was given, not of the one that was made of it.
#[test]
fn changed_variants() {
    let slot = Slot { shape: Shape::Rectangle(2.0, 3.0), spare: None, size: 0.5 };
    let of_slot = emptied_grad(slot.clone());
    let of_shape = ShapeGradient::Rectangle(1.5, 1.0);
    assert_eq!(of_slot, SlotGradient { shape: of_shape, spare: None, size: 6.0 });
    let mut changed = slot.clone();
    let (value, pullback) = refilled_vjp(&mut changed, 2.0);
    assert_eq!(value, 12.0);
    let circle = ShapeGradient::Circle { radius: 1.0 };
    let mut adjoint = SlotGradient { shape: circle, spare: Some(10.0), size: 100.0 };
    let of_k = pullback(1.0, &mut adjoint);
    let of_shape = ShapeGradient::Rectangle(6.0, 4.0);
    assert_eq!(adjoint, SlotGradient { shape: of_shape, spare: None, size: 2.0 + 10.0 + 200.0 });
    assert_eq!(of_k, 6.0 + 0.5 + 50.0);
}

mod imported {
    use super::Shape::{self, Circle, Empty, Rectangle};
    use dnn_core::differentiable;

    #[differentiable(wrt(shape))]
    pub(super) fn extent(shape: &Shape) -> f64 {
        match *shape {
            Circle { radius } => 6.0 * radius,
            Rectangle(width, height) => 2.0 * (width + height),
            Empty => 0.0,
        }
    }
}

#[test]
fn variants_by_their_own_names() {
    assert_eq!(imported::extent_grad(&Shape::Circle { radius: 2.0 }), ShapeGradient::Circle { radius: 6.0 });
    assert_eq!(imported::extent_grad(&Shape::Rectangle(1.0, 4.0)), ShapeGradient::Rectangle(2.0, 2.0));
    assert_eq!(imported::extent_grad(&Shape::Empty), ShapeGradient::Empty);
}

#[derive(Differentiable)]
enum Tree {
    Leaf(f64),
    Sum(Box<Tree>, Box<Tree>),
    Product(Box<Tree>, Box<Tree>),
}

impl Tree {
    #[differentiable(wrt(self, x))]
    fn at(&self, x: f64) -> f64 {
        match self {
            Tree::Leaf(weight) => weight * x,
            Tree::Sum(left, right) => left.at(x) + right.at(x),
            Tree::Product(left, right) => left.at(x) * right.at(x),
        }
    }
}

fn tree(p: &[f64]) -> Tree {
    let leaf = |i: usize| Box::new(Tree::Leaf(p[i]));
    let sum = Tree::Sum(leaf(0), leaf(1));
    Tree::Product(Box::new(sum), Box::new(Tree::Product(leaf(2), leaf(0))))
}

#[test]
fn trees() {
    let x = [0.4, -0.7, 1.2, 1.5];
    let (gradient, of_x) = tree(&x).at_grad(x[3]);
    let leaves = gradient.flatten();
    assert_eq!(leaves.len(), 4);
    check(|p| tree(p).at(p[3]), &x, &[leaves[0] + leaves[3], leaves[1], leaves[2], of_x]);
    assert_eq!(tree(&x).leaves()[3].0, "1.1.0");
}

#[differentiable]
fn power(x: f64, n: u32) -> f64 {
    if n == 0 { 1.0 } else { x * power(x, n - 1) }
}

#[differentiable]
fn even(x: f64, n: u32) -> f64 {
    if n == 0 { x } else { x.sin() + odd(x * 0.9, n - 1) }
}

#[differentiable(recursive)]
fn odd(x: f64, n: u32) -> f64 {
    if n == 0 { x.cos() } else { x * even(x * 1.1, n - 1) }
}

#[test]
fn recursion() {
    assert_eq!(power_value_and_grad(1.5, 3), (3.375, 6.75));
    for n in 0..5 {
        check(|p| even(p[0], n), &[0.7], &[even_grad(0.7, n)]);
    }
}
