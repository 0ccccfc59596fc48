//! The harness on programs: types, methods, traits, constants and generic functions, in several modules.

#[oracle::twin(plain)]
#[allow(
    dead_code,
    clippy::cast_lossless,
    clippy::unwrap_used,
    reason = "what users write is tested as they write it"
)]
mod program {
    pub(crate) mod geometry {
        use std::ops::{Add, Mul};

        use dnn_core::Differentiable;
        use num_traits::Float;

        pub(crate) type Point = Vector<f64>;

        pub(crate) const ORIGIN: Point = Vector { x: 0.5 * HALF, y: 0.0 };
        const HALF: f64 = 0.5;

        #[derive(Differentiable, Clone, Copy, Debug, PartialEq)]
        pub(crate) struct Vector<T> {
            x: T,
            pub(crate) y: T,
        }

        impl<T: Float> Vector<T> {
            pub(crate) const fn new(x: T, y: T) -> Self {
                Self { x, y }
            }

            pub(crate) fn norm(self) -> T {
                (self.x * self.x + self.y * self.y).sqrt() * T::from(2.0).unwrap() / (T::one() + T::one())
            }
        }

        impl<T: Float> Add for Vector<T> {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self { x: self.x + other.x, ..Self::new(other.x, self.y + other.y) }
            }
        }

        impl Mul<Point> for f64 {
            type Output = Point;
            fn mul(self, vector: Point) -> Point {
                Vector { x: self * vector.x, y: self * vector.y }
            }
        }

        #[differentiable(wrt(vector))]
        fn long(vector: Point) -> f64 {
            (vector + ORIGIN).norm()
        }
    }

    pub(crate) mod bodies {
        use dnn_core::{Differentiable, differentiable};

        use super::geometry::{Point, Vector as V};

        #[derive(Clone, Copy, Debug, PartialEq, Default)]
        pub(crate) enum Material {
            #[default]
            Wood,
            Iron(u32),
        }

        #[derive(Differentiable, Clone, Debug)]
        pub(crate) enum Shape {
            Disk { radius: f64 },
            Box(f64, f64),
            Nothing,
        }

        pub(crate) trait Matter {
            const DENSITY: f64;
            const TWICE: f64 = 2.0 * Self::DENSITY;

            fn volume(&self) -> f64;

            fn mass(&self) -> f64 {
                0.5 * Self::TWICE * self.volume()
            }
        }

        #[derive(Differentiable, Clone, Debug)]
        pub(crate) struct Body {
            pub(crate) shape: Shape,
            pub(crate) at: Point,
            pub(crate) corners: Vec<(f64, V<f64>)>,
            pub(crate) material: Material,
            #[differentiable(constant)]
            pub(crate) scale: f64,
            pub(crate) name: &'static str,
        }

        impl Matter for Body {
            const DENSITY: f64 = 1.0 / 0.3;

            #[differentiable(wrt(self))]
            fn volume(&self) -> f64 {
                let area = match &self.shape {
                    Shape::Disk { radius } => radius * radius,
                    Shape::Box(a, b) => *a * b,
                    Shape::Nothing => return 0.0,
                };
                let factor = match self.material {
                    Material::Wood => 1.0,
                    Material::Iron(n) => 7.5 * n as f64,
                };
                area * factor * self.scale
            }
        }

        impl Body {
            const STEPS: usize = 2;

            #[differentiable(wrt(self, by))]
            pub(crate) fn moved(&self, by: Point, times: f64) -> Self {
                let mut body = self.clone();
                for _ in 0..Self::STEPS {
                    body.at = body.at + times * by;
                }
                for (weight, corner) in &mut body.corners {
                    *weight *= self.at.norm();
                    corner.y += by.y;
                }
                body
            }

            #[differentiable(wrt(self))]
            fn grow(&mut self, rate: f64) -> f64 {
                if let Shape::Disk { radius } = &mut self.shape {
                    *radius *= rate.exp();
                }
                self.at.y = self.mass() * Self::DENSITY;
                self.at.y
            }

            #[differentiable(wrt(ratio, seed))]
            fn unit(ratio: f64, seed: [Point; 2], _: Material) -> (f64, Self) {
                let body = Self {
                    shape: Shape::Box(1.0, ratio),
                    at: seed[1],
                    corners: vec![],
                    material: Material::default(),
                    scale: 1e-1,
                    name: "unit",
                };
                (seed[0].norm() * super::total::<f64>(&[ratio, 0.5]), body)
            }
        }
    }

    use num_traits::Float;

    fn total<T: Float>(numbers: &[T]) -> T {
        let mut sum = T::zero();
        for number in numbers {
            sum = sum + number.ln() * T::epsilon().max(*number);
        }
        sum
    }
}

use oracle::check;
use program::bodies::{Body, Material, Shape};
use program::cases;
use program::geometry::{Point, Vector};

const AT: Point = Vector::new(0.3, -1.1);

fn body(shape: Shape, material: Material) -> Body {
    Body { shape, at: AT, corners: vec![(1.5, AT), (-0.7, AT)], material, scale: 0.4, name: "body" }
}

#[test]
fn programs_agree_with_their_twins() {
    check(cases::long, &[AT]);
    let bodies = [
        body(Shape::Disk { radius: 2.0 }, Material::Wood),
        body(Shape::Box(1.5, 0.4), Material::Iron(3)),
        body(Shape::Nothing, Material::Wood),
    ];
    check(cases::body_volume, &bodies);
    check(cases::body_moved, &bodies.clone().map(|body| (body, Vector::new(0.5, 0.25), 2.0)));
    check(cases::body_grow, &bodies.map(|body| (body, 0.3)));
    check(cases::body_unit, &[(0.3, [AT, Vector::new(0.7, 0.2)], Material::Wood)]);
}
