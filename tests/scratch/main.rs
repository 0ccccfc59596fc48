#![allow(warnings)]
use dnn_core::{Differentiable, differentiable, optimizer::Parameters};
use nalgebra::{DMatrix, DVector, Vector3};

#[derive(Differentiable, Clone, Copy, Debug)]
pub struct Camera {
    pub focal: f64,
    pub center: [f64; 2],
    pub lens: Lens,
    pub width: usize,
    #[differentiable(constant)]
    pub offset: f64,
}
#[derive(Differentiable, Clone, Copy, Debug)]
pub struct Lens {
    pub k1: f64,
    pub k2: f64,
}
#[derive(Differentiable, Clone, Copy, Debug, PartialEq)]
#[differentiable(gradient = Self)]
pub struct Point(pub f64, pub f64);
#[derive(Differentiable, Clone, Debug)]
pub enum Shape {
    Circle { radius: f64 },
    Rectangle(f64, f64),
    Empty,
}
#[derive(Differentiable, Clone, Debug)]
pub struct Net<T> {
    w: Vec<T>,
    b: T,
}

impl Lens {
    #[differentiable(wrt(self, r2))]
    pub fn distort(&self, r2: f64) -> f64 {
        1.0 + self.k1 * r2 + self.k2 * r2 * r2
    }
}
impl Camera {
    #[differentiable(wrt(self, x, y, z))]
    pub fn project(&self, x: f64, y: f64, z: f64) -> Point {
        let u = x / z;
        let v = y / z;
        let d = self.lens.distort(u * u + v * v);
        Point(self.focal * d * u + self.center[0] + self.offset, self.focal * d * v + self.center[1])
    }
    #[differentiable(wrt(self, x))]
    pub fn cost(&self, x: [f64; 3], seen: Point) -> f64 {
        let p = self.project(x[0], x[1], x[2]);
        let dx = p.0 - seen.0;
        let dy = p.1 - seen.1;
        dx * dx + dy * dy + self.width as f64
    }
}

#[differentiable(wrt(shape))]
pub fn area(shape: &Shape) -> f64 {
    match shape {
        Shape::Circle { radius } => 3.14 * radius * radius,
        Shape::Rectangle(..) => 0.0,
        Shape::Empty => 0.0,
    }
}

#[test]
fn t() {
    let c =
        Camera { focal: 2.0, center: [0.1, 0.2], lens: Lens { k1: 0.1, k2: 0.01 }, width: 3, offset: 0.5 };
    println!("{:?}", c.cost_value_and_grad([0.1, 0.2, 1.0], Point(0.0, 0.0)));
    println!("{:?}", area_value_and_grad(&Shape::Circle { radius: 2.0 }));
    println!("{:?}", area_value_and_grad(&Shape::Rectangle(2.0, 3.0)));
    println!("{:?}", c.leaves());
    println!("{:?}", Net { w: vec![1.0, 2.0], b: 3.0 }.leaves());
}
fn main() {}
