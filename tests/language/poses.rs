//! Vectors and matrices of nalgebra of static size: geometry, cameras, robots, elasticity.

#[oracle::twin]
mod functions {
    use dnn_core::{Differentiable, differentiable};
    use nalgebra::{
        Matrix2, Matrix3, Matrix4, Matrix6, SMatrix, SVector, Vector2, Vector3, Vector4, Vector6,
    };

    /// The angle at a corner of three atoms.
    #[differentiable]
    fn bond_angle(a: &Vector3<f64>, b: &Vector3<f64>, c: &Vector3<f64>) -> f64 {
        let u = a - b;
        let v = c - b;
        let cosine = u.dot(&v) / (u.norm() * v.norm());
        cosine.clamp(-1.0, 1.0).acos()
    }

    /// The dihedral angle of four atoms.
    #[differentiable]
    fn dihedral(p: &[Vector3<f64>; 4]) -> f64 {
        let b1 = p[1] - p[0];
        let b2 = p[2] - p[1];
        let b3 = p[3] - p[2];
        let n1 = b1.cross(&b2);
        let n2 = b2.cross(&b3);
        let m = n1.cross(&b2.normalize());
        m.dot(&n2).atan2(n1.dot(&n2))
    }

    /// Rodrigues' formula; near zero its series.
    #[differentiable]
    fn rotate(axis_angle: Vector3<f64>, point: Vector3<f64>) -> Vector3<f64> {
        let theta2 = axis_angle.norm_squared();
        if theta2 < 1e-12 {
            return point + axis_angle.cross(&point);
        }
        let theta = theta2.sqrt();
        let k = axis_angle / theta;
        let (sin, cos) = theta.sin_cos();
        point * cos + k.cross(&point) * sin + k * (k.dot(&point) * (1.0 - cos))
    }

    #[derive(Clone, Debug, Differentiable)]
    pub(crate) struct Pinhole {
        pub(crate) focal: Vector2<f64>,
        pub(crate) center: Vector2<f64>,
        pub(crate) radial: [f64; 2],
    }

    impl Pinhole {
        /// The pixel of a point; there is none behind the camera.
        #[differentiable(wrt(self, p))]
        fn project(&self, p: &Vector3<f64>) -> Option<Vector2<f64>> {
            if p.z <= 1e-9 {
                return None;
            }
            let n = Vector2::new(p.x / p.z, p.y / p.z);
            let r2 = n.norm_squared();
            let factor = 1.0 + self.radial[0] * r2 + self.radial[1] * r2 * r2;
            Some(Vector2::new(
                self.focal.x * factor * n.x + self.center.x,
                self.focal.y * factor * n.y + self.center.y,
            ))
        }
    }

    /// The error of reprojection over observations; points behind the camera cost a fixed amount.
    #[differentiable(wrt(camera, pose, points))]
    fn reprojection(
        camera: &Pinhole,
        pose: &[Vector3<f64>; 2],
        points: &[Vector3<f64>],
        seen: &[Vector2<f64>],
    ) -> f64 {
        let [rotation, translation] = *pose;
        let mut cost = 0.0;
        for (point, pixel) in points.iter().zip(seen.iter()) {
            let local = rotate(rotation, *point) + translation;
            match camera.project(&local) {
                Some(projected) => cost += (projected - pixel).norm_squared(),
                None => cost += 100.0,
            }
        }
        0.5 * cost
    }

    #[differentiable]
    fn skew(v: &Vector3<f64>) -> Matrix3<f64> {
        Matrix3::new(0.0, -v.z, v.y, v.z, 0.0, -v.x, -v.y, v.x, 0.0)
    }

    /// The matrix of the essential constraint.
    #[differentiable]
    fn epipolar_error(t: &Vector3<f64>, r: &Matrix3<f64>, left: &Vector3<f64>, right: &Vector3<f64>) -> f64 {
        let essential = skew(t) * r;
        let line = essential * left;
        let other = essential.transpose() * right;
        let e = right.dot(&line);
        e * e / (line.x * line.x + line.y * line.y + other[0].powi(2) + other[1].powi(2))
    }

    /// Elastic energy of a tetrahedron, after Saint Venant and Kirchhoff.
    #[differentiable]
    fn tet_energy(rest_inverse: &Matrix3<f64>, x: &[Vector3<f64>; 4], mu: f64, lambda: f64) -> f64 {
        let shape = Matrix3::from_columns(&[x[1] - x[0], x[2] - x[0], x[3] - x[0]]);
        let f = shape * rest_inverse;
        let strain = 0.5 * (f.transpose() * f - Matrix3::identity());
        mu * strain.component_mul(&strain).sum() + 0.5 * lambda * strain.trace().powi(2)
    }

    /// The same for a neo-Hookean solid; inverted ones are forbidden.
    #[differentiable]
    fn neo_hookean(f: Matrix2<f64>, mu: f64, lambda: f64) -> Result<f64, String> {
        let j = f.determinant();
        if j <= 0.0 {
            return Err("inverted".to_string());
        }
        let ln_j = j.ln();
        Ok(0.5 * mu * ((f.transpose() * f).trace() - 2.0) - mu * ln_j + 0.5 * lambda * ln_j * ln_j)
    }

    /// A Kalman filter of constant velocity, over measured positions.
    #[differentiable]
    fn kalman(measurements: &[f64], q: f64, r: f64, dt: f64) -> (Vector2<f64>, f64) {
        let f = Matrix2::new(1.0, dt, 0.0, 1.0);
        let noise = Matrix2::new(dt.powi(3) / 3.0, dt * dt / 2.0, dt * dt / 2.0, dt) * q;
        let h = Vector2::new(1.0, 0.0);
        let mut x = Vector2::zeros();
        let mut p = Matrix2::identity();
        let mut likelihood = 0.0;
        for z in measurements.iter() {
            x = f * x;
            p = f * p * f.transpose() + noise;
            let innovation = z - h.dot(&x);
            let s = (h.transpose() * p * h)[(0, 0)] + r;
            let gain = p * h / s;
            x += gain * innovation;
            p -= gain * h.transpose() * p;
            likelihood -= 0.5 * (innovation * innovation / s + s.ln());
        }
        (x, likelihood)
    }

    /// A step of Gauss and Newton for a circle through points.
    #[differentiable]
    fn circle_step(points: &[Vector2<f64>], guess: Vector3<f64>) -> Option<Vector3<f64>> {
        let mut jtj = Matrix3::zeros();
        let mut jtr = Vector3::zeros();
        for p in points {
            let d = p - Vector2::new(guess.x, guess.y);
            let distance = d.norm();
            if distance == 0.0 {
                return None;
            }
            let j = Vector3::new(-d.x / distance, -d.y / distance, -1.0);
            jtj += j * j.transpose();
            jtr += j * (distance - guess.z);
        }
        let inverse = jtj.try_inverse()?;
        Some(guess - inverse * jtr)
    }

    /// The distance of Mahalanobis.
    #[differentiable]
    fn mahalanobis(x: &Vector3<f64>, mean: &Vector3<f64>, covariance: &Matrix3<f64>) -> Option<f64> {
        let d = x - mean;
        let solved = covariance.lu().solve(&d)?;
        Some(d.dot(&solved).sqrt())
    }

    /// Where a chain of joints ends: transformations after Denavit and Hartenberg.
    #[differentiable]
    fn forward_kinematics(joints: &[f64; 3], links: &[[f64; 3]; 3]) -> Vector3<f64> {
        let mut t = Matrix4::identity();
        for (theta, [a, alpha, d]) in joints.iter().zip(links.iter()) {
            let (st, ct) = theta.sin_cos();
            let (sa, ca) = alpha.sin_cos();
            t = t * Matrix4::new(
                ct,
                -st * ca,
                st * sa,
                a * ct,
                st,
                ct * ca,
                -ct * sa,
                a * st,
                0.0,
                sa,
                ca,
                *d,
                0.0,
                0.0,
                0.0,
                1.0,
            );
        }
        let end = t * Vector4::new(0.0, 0.0, 0.0, 1.0);
        Vector3::new(end.x, end.y, end.z)
    }

    /// The stiffness of a beam in the plane, turned into the world's frame.
    #[differentiable]
    fn beam_energy(ends: &[Vector2<f64>; 2], u: &Vector6<f64>, ea: f64, ei: f64) -> f64 {
        let d = ends[1] - ends[0];
        let l = d.norm();
        let (c, s) = (d.x / l, d.y / l);
        let mut k = Matrix6::zeros();
        k[(0, 0)] = ea / l;
        k[(0, 3)] = -ea / l;
        k[(3, 3)] = ea / l;
        k[(1, 1)] = 12.0 * ei / l.powi(3);
        k[(1, 2)] = 6.0 * ei / l.powi(2);
        k[(1, 4)] = -12.0 * ei / l.powi(3);
        k[(2, 2)] = 4.0 * ei / l;
        k[(2, 4)] = -6.0 * ei / l.powi(2);
        k[(4, 4)] = 12.0 * ei / l.powi(3);
        for i in 0..6 {
            for j in 0..i {
                k[(i, j)] = k[(j, i)];
            }
        }
        let mut local = *u;
        for n in [0, 3] {
            local[n] = c * u[n] + s * u[n + 1];
            local[n + 1] = -s * u[n] + c * u[n + 1];
        }
        0.5 * local.dot(&(k * local))
    }

    /// Lennard-Jones between particles in a box with periodic walls.
    #[differentiable]
    fn pair_energy(positions: &[Vector3<f64>], box_length: f64, cutoff: f64) -> f64 {
        let mut energy = 0.0;
        for (i, a) in positions.iter().enumerate() {
            for b in positions.iter().skip(i + 1) {
                let d = (a - b).map(|x| x - box_length * (x / box_length).round());
                let r2 = d.norm_squared();
                if r2 < cutoff * cutoff {
                    let s6 = r2.recip().powi(3);
                    energy += 4.0 * s6 * (s6 - 1.0);
                }
            }
        }
        energy
    }

    #[differentiable]
    fn centroid_of(points: &[Vector3<f64>]) -> Vector3<f64> {
        points.iter().sum::<Vector3<f64>>() / points.len() as f64
    }

    /// The radius of gyration, by folds over vectors.
    #[differentiable]
    fn gyration(points: &[Vector3<f64>]) -> f64 {
        let n = points.len() as f64;
        let center = points.iter().fold(Vector3::zeros(), |sum, p| sum + p) / n;
        let squares: f64 = points.iter().map(|p| (p - center).norm_squared()).sum();
        (squares / n).sqrt()
    }

    /// A layer of a filter of small size, any dimension.
    #[differentiable]
    fn recurrent_cell(
        w: &SMatrix<f64, 2, 2>,
        u: &SMatrix<f64, 2, 3>,
        b: &SVector<f64, 2>,
        inputs: &[SVector<f64, 3>],
    ) -> f64 {
        let mut h = SVector::<f64, 2>::zeros();
        for x in inputs {
            h = (w * h + u * x + b).map(f64::tanh);
        }
        h.iter().map(|v| v * v).sum()
    }
}

use functions::{Pinhole, cases};
use nalgebra::{Matrix2, Matrix3, SMatrix, Vector2, Vector3, Vector6};

use crate::tests;

fn points() -> Vec<Vector3<f64>> {
    [[0.1, 0.2, 0.9], [1.1, -0.3, 0.4], [0.3, 1.2, -0.2], [0.5, 0.4, 1.6]].map(Vector3::from).to_vec()
}

fn camera() -> Pinhole {
    Pinhole { focal: Vector2::new(1.5, 1.4), center: Vector2::new(0.1, 0.2), radial: [-0.1, 0.02] }
}

fn rotation() -> Matrix3<f64> {
    Matrix3::new(0.9, 0.1, -0.3, 0.2, 0.8, 0.1, 0.1, -0.2, 1.1)
}

tests! {
    bond_angle: [(points()[0], points()[1], points()[2])];
    dihedral: [[points()[0], points()[1], points()[2], points()[3]]];
    rotate: [(Vector3::new(0.3, -0.2, 0.5), points()[0])], kinks [(Vector3::new(0.0, 1e-8, 0.0), points()[0])];
    pinhole_project: [(camera(), points()[0])], kinks [(camera(), -points()[0])];
    reprojection: [(
        camera(),
        [Vector3::new(0.1, 0.2, -0.1), Vector3::new(0.0, 0.1, 1.0)],
        vec![points()[0], points()[1], Vector3::new(0.0, 0.0, -5.0)],
        vec![Vector2::new(0.2, 0.1), Vector2::new(0.8, 0.0), Vector2::zeros()],
    )];
    skew: [points()[0]];
    epipolar_error: [(points()[0], rotation(), points()[1], points()[2])];
    tet_energy: [(rotation(), [points()[0], points()[1], points()[2], points()[3]], 0.7, 1.3)];
    neo_hookean: [(Matrix2::new(1.1, 0.2, -0.1, 0.9), 0.7, 1.3)], kinks [(Matrix2::new(1.0, 2.0, 1.0, 1.0), 0.7, 1.3)];
    kalman: [(vec![0.1, 0.4, 0.9], 0.1, 0.5, 0.3)];
    circle_step: [(
        vec![Vector2::new(1.0, 0.1), Vector2::new(0.0, 1.2), Vector2::new(-0.9, 0.2), Vector2::new(0.1, -1.0)],
        Vector3::new(0.1, 0.05, 0.9),
    )],
    kinks [(vec![Vector2::new(1.0, 0.1)], Vector3::new(1.0, 0.1, 0.9)), (vec![], Vector3::zeros())];
    mahalanobis: [(points()[0], points()[1], rotation())], kinks [(points()[0], points()[1], Matrix3::zeros())];
    forward_kinematics: [([0.3, -0.7, 1.1], [[0.5, 0.1, 0.2], [0.7, -1.2, 0.0], [0.3, 0.4, 0.1]])];
    beam_energy: [([Vector2::new(0.1, 0.2), Vector2::new(1.3, 0.7)], Vector6::new(0.1, 0.2, -0.1, 0.0, 0.3, 0.2), 3.0, 0.5)];
    pair_energy: [(points(), 2.5, 1.2)];
    centroid_of: [points()];
    gyration: [points()];
    recurrent_cell: [(
        SMatrix::from_row_slice(&[0.3, -0.1, 0.2, 0.5]),
        SMatrix::from_row_slice(&[0.1, 0.4, -0.3, 0.2, 0.6, 0.1]),
        Vector2::new(0.1, -0.2),
        points(),
    )];
}
