//! A ray tracer: spheres of several materials, reflection and refraction by recursion, and the light of an image.

#[oracle::twin]
pub(crate) mod program {
    pub(crate) mod math {
        use std::ops::{Add, Mul, Neg, Sub};

        use dnn_core::{Differentiable, differentiable};
        use num_traits::Float;

        #[derive(Differentiable, Clone, Copy, Debug, PartialEq)]
        pub struct Vec3<T> {
            pub x: T,
            pub y: T,
            pub z: T,
        }

        #[differentiable]
        impl<T: Float> Vec3<T> {
            #[differentiable]
            pub fn new(x: T, y: T, z: T) -> Self {
                Self { x, y, z }
            }

            #[differentiable(wrt(self, other))]
            pub fn dot(self, other: Self) -> T {
                self.x * other.x + self.y * other.y + self.z * other.z
            }

            #[differentiable(wrt(self, factor))]
            pub fn scale(self, factor: T) -> Self {
                Self { x: self.x * factor, y: self.y * factor, z: self.z * factor }
            }

            #[differentiable(wrt(self, other))]
            pub fn plus(self, other: Self) -> Self {
                Self { x: self.x + other.x, y: self.y + other.y, z: self.z + other.z }
            }

            #[differentiable(wrt(self, other))]
            pub fn minus(self, other: Self) -> Self {
                self.plus(other.scale(-T::one()))
            }

            #[differentiable(wrt(self))]
            pub fn normalized(self) -> Self {
                let norm = self.dot(self).sqrt();
                self.scale(norm.recip())
            }
        }

        impl<T: Float> Add for Vec3<T> {
            type Output = Self;

            fn add(self, other: Self) -> Self {
                self.plus(other)
            }
        }

        impl<T: Float> Sub for Vec3<T> {
            type Output = Self;

            fn sub(self, other: Self) -> Self {
                self.minus(other)
            }
        }

        impl<T: Float> Neg for Vec3<T> {
            type Output = Self;

            fn neg(self) -> Self {
                self.scale(-T::one())
            }
        }

        impl Mul<Vec3<f64>> for f64 {
            type Output = Vec3<f64>;

            fn mul(self, vector: Vec3<f64>) -> Vec3<f64> {
                vector.scale(self)
            }
        }
    }

    use dnn_core::{Differentiable, differentiable};

    pub type Vector = math::Vec3<f64>;

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct Ray {
        pub origin: Vector,
        pub direction: Vector,
    }

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub enum Material {
        Matte { albedo: f64 },
        Mirror { loss: f64 },
        Glass(f64),
    }

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct Sphere {
        pub center: Vector,
        pub radius: f64,
        pub material: Material,
    }

    #[derive(Differentiable, Clone, Debug)]
    pub struct Scene {
        pub spheres: Vec<Sphere>,
        pub sun: Vector,
        pub sky: f64,
    }

    #[derive(Differentiable, Clone, Copy, Debug)]
    pub struct Hit {
        pub distance: f64,
        pub at: Vector,
        pub normal: Vector,
        pub material: Material,
    }

    impl Ray {
        #[differentiable(wrt(self, distance))]
        fn at(&self, distance: f64) -> Vector {
            self.origin.plus(self.direction.scale(distance))
        }
    }

    impl Sphere {
        const NEAR: f64 = 1e-3;

        /// The distance of the first intersection ahead.
        #[differentiable(wrt(self, ray))]
        pub fn intersect(&self, ray: &Ray) -> Option<f64> {
            let offset = ray.origin.minus(self.center);
            let b = offset.dot(ray.direction);
            let c = offset.dot(offset) - self.radius * self.radius;
            let discriminant = b * b - c;
            if discriminant <= 0.0 {
                return None;
            }
            let root = discriminant.sqrt();
            if -b - root > Self::NEAR {
                Some(-b - root)
            } else if -b + root > Self::NEAR {
                Some(-b + root)
            } else {
                None
            }
        }
    }

    #[differentiable(wrt(direction, normal))]
    fn reflected(direction: Vector, normal: Vector) -> Vector {
        let along = direction.dot(normal);
        direction.minus(normal.scale(2.0 * along))
    }

    /// Snell's law; nothing passes beyond the critical angle.
    #[differentiable(wrt(direction, normal, ratio))]
    fn refracted(direction: Vector, normal: Vector, ratio: f64) -> Option<Vector> {
        let cosine = -direction.dot(normal);
        let sine2 = ratio * ratio * (1.0 - cosine * cosine);
        if sine2 >= 1.0 {
            return None;
        }
        let across = ratio * cosine - (1.0 - sine2).sqrt();
        Some(direction.scale(ratio).plus(normal.scale(across)))
    }

    impl Scene {
        #[differentiable(wrt(self, ray))]
        pub fn hit(&self, ray: &Ray) -> Option<Hit> {
            let mut nearest = f64::INFINITY;
            let mut found = None;
            for sphere in &self.spheres {
                if let Some(distance) = sphere.intersect(ray) {
                    if distance < nearest {
                        nearest = distance;
                        found = Some(*sphere);
                    }
                }
            }
            let sphere = found?;
            let at = ray.at(nearest);
            let normal = at.minus(sphere.center).scale(1.0 / sphere.radius);
            Some(Hit { distance: nearest, at, normal, material: sphere.material })
        }

        /// The light that comes along a ray.
        #[differentiable(wrt(self, ray))]
        pub fn light(&self, ray: &Ray, depth: u32) -> f64 {
            if depth == 0 {
                return 0.0;
            }
            let Some(hit) = self.hit(ray) else {
                return self.sky * (1.0 + 0.5 * ray.direction.y);
            };
            match hit.material {
                Material::Matte { albedo } => {
                    let shadow = Ray { origin: hit.at, direction: self.sun };
                    let lit = match self.hit(&shadow) {
                        Some(_) => 0.0,
                        None => hit.normal.dot(self.sun).max(0.0),
                    };
                    albedo * (0.1 + lit)
                }
                Material::Mirror { loss } => {
                    let direction = reflected(ray.direction, hit.normal);
                    let ray = Ray { origin: hit.at, direction };
                    (1.0 - loss) * self.light(&ray, depth - 1)
                }
                Material::Glass(index) => {
                    let inside = ray.direction.dot(hit.normal) > 0.0;
                    let (normal, ratio) =
                        if inside { (hit.normal.scale(-1.0), index) } else { (hit.normal, 1.0 / index) };
                    let direction = match refracted(ray.direction, normal, ratio) {
                        Some(direction) => direction,
                        None => reflected(ray.direction, normal),
                    };
                    0.95 * self.light(&Ray { origin: hit.at, direction }, depth - 1)
                }
            }
        }

        /// The squared error of an image, row by row.
        #[differentiable(wrt(self, focal))]
        pub fn misfit(&self, image: &[[f64; 3]], focal: f64) -> f64 {
            let mut sum = 0.0;
            for (i, row) in image.iter().enumerate() {
                for (j, pixel) in row.iter().enumerate() {
                    let direction = Vector::new(0.3 * j as f64 - 0.31, 0.27 - 0.25 * i as f64, focal);
                    let ray = Ray { origin: Vector::new(0.0, 0.0, -3.0), direction: direction.normalized() };
                    let light = self.light(&ray, 4);
                    sum += (light - pixel).powi(2);
                }
            }
            sum
        }
    }
}

use program::math::Vec3;
use program::{Material, Ray, Scene, Sphere, cases};

use oracle::tests;

fn sphere(x: f64, y: f64, z: f64, radius: f64, material: Material) -> Sphere {
    Sphere { center: Vec3 { x, y, z }, radius, material }
}

fn scene() -> Scene {
    let spheres = vec![
        sphere(-0.4, 0.1, 0.3, 0.8, Material::Mirror { loss: 0.1 }),
        sphere(0.5, -0.1, -0.8, 0.4, Material::Glass(1.5)),
        sphere(0.2, -1.6, 0.2, 1.2, Material::Matte { albedo: 0.7 }),
    ];
    Scene { spheres, sun: Vec3 { x: 0.6, y: 0.64, z: -0.48 }, sky: 0.8 }
}

fn ray(x: f64, y: f64) -> Ray {
    let norm = (x * x + y * y + 1.0).sqrt();
    let direction = Vec3 { x: x / norm, y: y / norm, z: 1.0 / norm };
    Ray { origin: Vec3 { x: 0.0, y: 0.0, z: -3.0 }, direction }
}

const IMAGE: [[f64; 3]; 3] = [[0.3, 0.5, 0.8], [0.2, 0.6, 0.7], [0.4, 0.1, 0.3]];

tests! {
    ray_at: [(ray(0.1, 0.2), 1.7)];
    sphere_intersect: [
        (scene().spheres[0], ray(-0.1, 0.05)),
        (sphere(0.0, 0.0, -3.0, 0.5, Material::Glass(1.5)), ray(0.1, 0.2)),
    ],
    kinks [(scene().spheres[0], ray(5.0, 0.0)), (sphere(0.0, 0.0, -9.0, 0.5, Material::Glass(1.5)), ray(0.1, 0.2))];
    reflected: [(ray(0.1, 0.2).direction, ray(0.4, -0.2).direction)];
    refracted: [(ray(0.1, 0.2).direction, Vec3 { x: 0.1, y: 0.2, z: -0.9 }, 0.7)],
        kinks [(ray(0.1, 0.2).direction, Vec3 { x: 0.1, y: 0.9, z: -0.2 }, 1.5)];
    scene_hit: [(scene(), ray(0.2, -0.03)), (scene(), ray(-0.1, 0.05))], kinks [(scene(), ray(9.0, 0.0))];
    scene_light: [
        (scene(), ray(0.2, -0.03), 5),
        (scene(), ray(-0.1, 0.05), 3),
        (scene(), ray(0.1, -0.4), 3),
        (scene(), ray(0.8, 0.4), 3),
        (scene(), ray(0.25, -0.1), 2),
        (scene(), ray(0.8, 0.4), 0),
    ];
    scene_misfit: [(scene(), IMAGE.to_vec(), 1.1)];
}
