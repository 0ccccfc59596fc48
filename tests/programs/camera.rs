//! A camera with lens distortion: points are projected, pixels traced back, and a calibration is scored.

#[oracle::twin]
pub(crate) mod program {
    pub(crate) mod geometry {
        use dnn_core::{Differentiable, differentiable};

        #[derive(Differentiable, Clone, Copy, Debug, PartialEq)]
        pub struct Vec3 {
            pub x: f64,
            pub y: f64,
            pub z: f64,
        }

        impl Vec3 {
            #[differentiable]
            pub const fn new(x: f64, y: f64, z: f64) -> Self {
                Self { x, y, z }
            }

            #[differentiable(wrt(self, other))]
            pub fn dot(self, other: Self) -> f64 {
                self.x * other.x + self.y * other.y + self.z * other.z
            }

            #[differentiable(wrt(self, other))]
            pub fn cross(self, other: Self) -> Self {
                Self {
                    x: self.y * other.z - self.z * other.y,
                    y: self.z * other.x - self.x * other.z,
                    z: self.x * other.y - self.y * other.x,
                }
            }

            #[differentiable(wrt(self, factor, other))]
            pub fn add_scaled(self, factor: f64, other: &Self) -> Self {
                Self {
                    x: self.x + factor * other.x,
                    y: self.y + factor * other.y,
                    z: self.z + factor * other.z,
                }
            }
        }

        /// Rodrigues' formula; the vector's length is the angle.
        #[differentiable(wrt(rotation, point))]
        pub fn rotate(rotation: &Vec3, point: Vec3) -> Vec3 {
            let angle2 = rotation.dot(*rotation);
            let (a, b) = if angle2 < 1e-12 {
                (1.0 - angle2 / 6.0, 0.5 - angle2 / 24.0)
            } else {
                let angle = angle2.sqrt();
                (angle.sin() / angle, (1.0 - angle.cos()) / angle2)
            };
            let once = rotation.cross(point);
            let twice = rotation.cross(once);
            point.add_scaled(a, &once).add_scaled(b, &twice)
        }
    }

    pub(crate) mod lens {
        use dnn_core::{Differentiable, differentiable};

        /// A point of the plane in front of the lens.
        pub type Plane = (f64, f64);

        #[derive(Differentiable, Clone, Debug)]
        pub enum Lens {
            Pinhole,
            BrownConrady { k: [f64; 3], p1: f64, p2: f64 },
            Fisheye(f64, f64),
        }

        impl Lens {
            #[differentiable(wrt(self, at))]
            pub fn distort(&self, at: (f64, f64)) -> Plane {
                let (x, y) = at;
                match self {
                    Lens::Pinhole => at,
                    Lens::BrownConrady { k, p1, p2 } => {
                        let r2 = x * x + y * y;
                        let mut radial = 1.0;
                        let mut power = 1.0;
                        for coefficient in k {
                            power *= r2;
                            radial += coefficient * power;
                        }
                        let dx = 2.0 * p1 * x * y + p2 * (r2 + 2.0 * x * x);
                        let dy = p1 * (r2 + 2.0 * y * y) + 2.0 * p2 * x * y;
                        (radial * x + dx, radial * y + dy)
                    }
                    Lens::Fisheye(k1, k2) => {
                        let r = x.hypot(y);
                        if r < 1e-9 {
                            return (x, y);
                        }
                        let theta = r.atan();
                        let theta2 = theta * theta;
                        let scale = theta * (1.0 + theta2 * (k1 + theta2 * k2)) / r;
                        (scale * x, scale * y)
                    }
                }
            }

            /// The point that is seen at a distorted one, by a fixed point of the distortion.
            #[differentiable(wrt(self, seen))]
            pub fn undistort(&self, seen: (f64, f64), tolerance: f64) -> Plane {
                let (mut x, mut y) = seen;
                for _ in 0..20 {
                    let (dx, dy) = self.distort((x, y));
                    let (ex, ey) = (seen.0 - dx, seen.1 - dy);
                    x += ex;
                    y += ey;
                    if ex.abs() + ey.abs() < tolerance {
                        break;
                    }
                }
                (x, y)
            }
        }
    }

    pub(crate) mod camera {
        use dnn_core::{Differentiable, differentiable};

        use super::geometry::Vec3;
        #[differentiable]
        use super::geometry::rotate as turn;
        use super::lens::Lens;

        #[derive(Differentiable, Clone, Debug)]
        pub struct Pose {
            pub rotation: Vec3,
            pub translation: Vec3,
        }

        #[derive(Differentiable, Clone, Debug)]
        pub struct Camera {
            pub focal: f64,
            pub aspect: f64,
            pub center: [f64; 2],
            pub lens: Lens,
            pub pose: Pose,
            pub width: u32,
        }

        #[derive(Clone, Copy, Debug)]
        pub struct Observation {
            pub point: Vec3,
            pub pixel: [f64; 2],
            pub weight: f64,
        }

        impl Camera {
            const NEAR: f64 = 0.05;

            #[differentiable(wrt(self, point))]
            pub fn project(&self, point: &Vec3) -> Option<[f64; 2]> {
                let turned = turn(&self.pose.rotation, *point);
                let local = turned.add_scaled(1.0, &self.pose.translation);
                if local.z < Self::NEAR {
                    return None;
                }
                let (u, v) = self.lens.distort((local.x / local.z, local.y / local.z));
                let [cx, cy] = self.center;
                Some([self.focal * u + cx, self.focal * self.aspect * v + cy])
            }

            /// The direction of a pixel's ray, of length one.
            #[differentiable(wrt(self, pixel))]
            pub fn ray(&self, pixel: [f64; 2]) -> Vec3 {
                let u = (pixel[0] - self.center[0]) / self.focal;
                let v = (pixel[1] - self.center[1]) / (self.focal * self.aspect);
                let (x, y) = self.lens.undistort((u, v), 1e-9);
                let along = Vec3 { x, y, z: 1.0 };
                let length = along.dot(along).sqrt();
                let back = Vec3::new(-self.pose.rotation.x, -self.pose.rotation.y, -self.pose.rotation.z);
                let ray = turn(&back, along);
                Vec3 { x: ray.x / length, y: ray.y / length, z: ray.z / length }
            }

            /// Huber's loss of the distances in pixels; what is behind the camera costs its width.
            #[differentiable(wrt(self))]
            pub fn error(&self, seen: &[Observation], delta: f64) -> f64 {
                let mut sum = 0.0;
                for observation in seen {
                    let Some(pixel) = self.project(&observation.point) else {
                        sum += self.width as f64;
                        continue;
                    };
                    let (dx, dy) = (pixel[0] - observation.pixel[0], pixel[1] - observation.pixel[1]);
                    let distance2 = dx * dx + dy * dy;
                    sum += observation.weight * huber(distance2, delta);
                }
                sum / seen.len() as f64
            }
        }

        #[differentiable(wrt(distance2))]
        fn huber(distance2: f64, delta: f64) -> f64 {
            if distance2 <= delta * delta {
                0.5 * distance2
            } else {
                delta * (distance2.sqrt() - 0.5 * delta)
            }
        }
    }
}

use program::camera::{Camera, Observation, Pose};
use program::cases;
use program::geometry::Vec3;
use program::lens::Lens;

use oracle::tests;

const TURNED: Vec3 = Vec3::new(0.1, -0.3, 0.2);
const BARELY_TURNED: Vec3 = Vec3::new(1e-7, 2e-7, -1e-7);

fn lenses() -> [Lens; 3] {
    [
        Lens::Pinhole,
        Lens::BrownConrady { k: [-0.2, 0.05, 0.01], p1: 0.002, p2: -0.003 },
        Lens::Fisheye(0.1, -0.02),
    ]
}

fn camera(lens: Lens, rotation: Vec3) -> Camera {
    let pose = Pose { rotation, translation: Vec3::new(0.2, -0.1, 1.5) };
    Camera { focal: 800.0, aspect: 1.1, center: [320.0, 240.0], lens, pose, width: 640 }
}

fn seen() -> Vec<Observation> {
    let at = |x, y, z, u, v| Observation { point: Vec3::new(x, y, z), pixel: [u, v], weight: 0.7 };
    vec![at(0.4, 0.3, 2.0, 400.0, 310.0), at(-0.5, 0.2, 3.0, 100.0, 300.0), at(0.1, 0.1, -9.0, 0.0, 0.0)]
}

tests! {
    rotate: [(TURNED, Vec3::new(0.5, 0.7, -0.3)), (BARELY_TURNED, Vec3::new(0.5, 0.7, -0.3))];
    lens_distort: lenses().map(|lens| (lens, (0.3, -0.2))), kinks [(Lens::Fisheye(0.1, 0.2), (0.0, 0.0))];
    lens_undistort: lenses().map(|lens| (lens, (0.3, -0.2), 1e-4));
    camera_project: lenses().map(|lens| (camera(lens, TURNED), Vec3::new(0.4, 0.3, 2.0))),
        kinks [(camera(Lens::Pinhole, TURNED), Vec3::new(0.4, 0.3, -2.0))];
    camera_ray: lenses().map(|lens| (camera(lens, TURNED), [350.0, 200.0]));
    camera_error: lenses().map(|lens| (camera(lens, BARELY_TURNED), seen(), 60.0));
    huber: [(2.0, 3.0), (25.0, 3.0)];
}
