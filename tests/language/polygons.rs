//! Computational geometry on vectors of points, as crates for maps and graphics have it.

#[oracle::twin]
mod functions {
    use dnn_core::{Differentiable, differentiable};
    use num_traits::Float;

    #[derive(Clone, Copy, Debug, PartialEq, Differentiable)]
    pub(crate) struct Coord {
        pub(crate) x: f64,
        pub(crate) y: f64,
    }

    #[derive(Clone, Debug, Differentiable)]
    pub(crate) struct LineString(pub(crate) Vec<Coord>);

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub(crate) enum Fault {
        TooFew(usize),
        Degenerate,
    }

    impl Coord {
        #[differentiable(wrt(self, other))]
        fn distance(&self, other: &Coord) -> f64 {
            (self.x - other.x).hypot(self.y - other.y)
        }

        #[differentiable(wrt(self, other))]
        fn lerp(self, other: Coord, t: f64) -> Coord {
            Coord { x: self.x + t * (other.x - self.x), y: self.y + t * (other.y - self.y) }
        }

        #[differentiable(wrt(self, a, b))]
        fn cross(&self, a: Coord, b: Coord) -> f64 {
            (a.x - self.x) * (b.y - self.y) - (a.y - self.y) * (b.x - self.x)
        }
    }

    impl LineString {
        #[differentiable(wrt(self))]
        fn length(&self) -> f64 {
            self.0.windows(2).map(|w| w[0].distance(&w[1])).sum()
        }

        /// Twice the signed area of the ring.
        #[differentiable(wrt(self))]
        fn twice_signed_area(&self) -> f64 {
            if self.0.len() < 3 {
                return 0.0;
            }
            let shift = self.0[0];
            let mut tmp = 0.0;
            for pair in self.0.windows(2) {
                let (a, b) = (pair[0], pair[1]);
                tmp += (a.x - shift.x) * (b.y - shift.y) - (a.y - shift.y) * (b.x - shift.x);
            }
            tmp
        }

        /// The point at a fraction of the length.
        #[differentiable(wrt(self))]
        fn interpolate(&self, fraction: f64) -> Option<Coord> {
            let total = self.length();
            if total == 0.0 || !(0.0..=1.0).contains(&fraction) {
                return None;
            }
            let target = fraction * total;
            let mut travelled = 0.0;
            for (a, b) in self.0.iter().zip(self.0.iter().skip(1)) {
                let step = a.distance(b);
                if travelled + step >= target {
                    return Some(a.lerp(*b, (target - travelled) / step));
                }
                travelled += step;
            }
            self.0.last().copied()
        }

        #[differentiable(wrt(self))]
        fn centroid(&self) -> Option<Coord> {
            let first = self.0.first()?;
            let mut weight = 0.0;
            let mut sum = Coord { x: 0.0, y: 0.0 };
            for w in self.0.windows(2) {
                let d = w[0].distance(&w[1]);
                weight += d;
                sum.x += 0.5 * d * (w[0].x + w[1].x);
                sum.y += 0.5 * d * (w[0].y + w[1].y);
            }
            if weight == 0.0 {
                return Some(*first);
            }
            Some(Coord { x: sum.x / weight, y: sum.y / weight })
        }
    }

    /// The area of a ring by the shoelace formula.
    #[differentiable]
    fn shoelace(ring: &[(f64, f64)]) -> f64 {
        let n = ring.len();
        let sum: f64 = (0..n)
            .map(|i| {
                let (x0, y0) = ring[i];
                let (x1, y1) = ring[(i + 1) % n];
                x0 * y1 - x1 * y0
            })
            .sum();
        0.5 * sum.abs()
    }

    /// The same with a rotated copy of the ring beside it.
    #[differentiable]
    fn perimeter(points: &[[f64; 2]]) -> f64 {
        points
            .iter()
            .zip(points.iter().skip(1).chain(points.iter().take(1)))
            .map(|(a, b)| ((a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2)).sqrt())
            .sum::<f64>()
    }

    /// How far a point is from a segment.
    #[differentiable(wrt(p, a, b))]
    fn segment_distance(p: Coord, a: Coord, b: Coord) -> f64 {
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let l2 = dx * dx + dy * dy;
        if l2 == 0.0 {
            return p.distance(&a);
        }
        let r = ((p.x - a.x) * dx + (p.y - a.y) * dy) / l2;
        match r {
            r if r <= 0.0 => p.distance(&a),
            r if r >= 1.0 => p.distance(&b),
            _ => a.cross(b, p).abs() / l2.sqrt(),
        }
    }

    /// How far a point is from a polyline.
    #[differentiable(wrt(line, p))]
    fn polyline_distance(line: &[Coord], p: Coord) -> f64 {
        line.windows(2).map(|w| segment_distance(p, w[0], w[1])).fold(f64::INFINITY, f64::min)
    }

    /// The directed distance of Hausdorff from one set to another.
    #[differentiable]
    fn hausdorff(a: &[[f64; 2]], b: &[[f64; 2]]) -> f64 {
        a.iter()
            .map(|p| {
                b.iter()
                    .map(|q| (p[0] - q[0]).hypot(p[1] - q[1]))
                    .fold(f64::MAX, |nearest, d| if d < nearest { d } else { nearest })
            })
            .fold(0.0, f64::max)
    }

    /// Fréchet's distance of two curves, by dynamic programming over a table of rows.
    #[differentiable]
    fn frechet(a: &[(f64, f64)], b: &[(f64, f64)]) -> f64 {
        let distance = |i: usize, j: usize| {
            let ((ax, ay), (bx, by)) = (a[i], b[j]);
            ((ax - bx).powi(2) + (ay - by).powi(2)).sqrt()
        };
        let mut table: Vec<Vec<f64>> = vec![vec![0.0; b.len()]; a.len()];
        for i in 0..a.len() {
            for j in 0..b.len() {
                let d = distance(i, j);
                table[i][j] = if i == 0 && j == 0 {
                    d
                } else if i == 0 {
                    table[0][j - 1].max(d)
                } else if j == 0 {
                    table[i - 1][0].max(d)
                } else {
                    table[i - 1][j].min(table[i][j - 1]).min(table[i - 1][j - 1]).max(d)
                };
            }
        }
        table[a.len() - 1][b.len() - 1]
    }

    /// The mean and the axes of inertia of a cloud.
    #[differentiable]
    fn inertia(points: &[[f64; 3]], masses: &[f64]) -> Result<([f64; 3], [f64; 6]), Fault> {
        if points.len() < 2 {
            return Err(Fault::TooFew(points.len()));
        }
        let total: f64 = masses.iter().sum();
        if total <= 0.0 {
            return Err(Fault::Degenerate);
        }
        let mut center = [0.0; 3];
        for (p, m) in points.iter().zip(masses.iter()) {
            for (c, x) in center.iter_mut().zip(p.iter()) {
                *c += m * x / total;
            }
        }
        let mut tensor = [0.0; 6];
        points.iter().zip(masses).for_each(|(p, &m)| {
            let [x, y, z] = [p[0] - center[0], p[1] - center[1], p[2] - center[2]];
            tensor[0] += m * (y * y + z * z);
            tensor[1] += m * (x * x + z * z);
            tensor[2] += m * (x * x + y * y);
            tensor[3] -= m * x * y;
            tensor[4] -= m * x * z;
            tensor[5] -= m * y * z;
        });
        Ok((center, tensor))
    }

    /// The volume and the area of a closed mesh.
    #[differentiable(wrt(vertices))]
    fn mesh_volume(vertices: &[[f64; 3]], faces: &[[usize; 3]]) -> (f64, f64) {
        let cross = |u: [f64; 3], v: [f64; 3]| {
            [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]
        };
        let mut volume = 0.0;
        let mut area = 0.0;
        for &[i, j, k] in faces {
            let (a, b, c) = (vertices[i], vertices[j], vertices[k]);
            let ab = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
            let ac = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
            let n = cross(ab, ac);
            volume += a.iter().zip(n.iter()).map(|(x, y)| x * y).sum::<f64>() / 6.0;
            area += 0.5 * n.iter().map(|x| x * x).sum::<f64>().sqrt();
        }
        (volume, area)
    }

    /// A polygon clipped by a half plane, after Sutherland and Hodgman.
    #[differentiable]
    fn clip(polygon: &[[f64; 2]], normal: [f64; 2], offset: f64) -> Vec<[f64; 2]> {
        let side = |p: &[f64; 2]| normal[0] * p[0] + normal[1] * p[1] - offset;
        let mut out = Vec::new();
        for i in 0..polygon.len() {
            let (p, q) = (polygon[i], polygon[(i + 1) % polygon.len()]);
            let (dp, dq) = (side(&p), side(&q));
            if dp <= 0.0 {
                out.push(p);
            }
            if (dp < 0.0) != (dq < 0.0) {
                let t = dp / (dp - dq);
                out.push([p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])]);
            }
        }
        out
    }

    /// The area of what is left of a polygon.
    #[differentiable]
    fn clipped_area(polygon: &[[f64; 2]], normal: [f64; 2], offset: f64) -> f64 {
        let rest = clip(polygon, normal, offset);
        let mut doubled = 0.0;
        for (i, p) in rest.iter().enumerate() {
            let q = rest[(i + 1) % rest.len()];
            doubled += p[0] * q[1] - p[1] * q[0];
        }
        doubled / 2.0
    }

    #[differentiable]
    fn circumcircle<T: Float>(a: [T; 2], b: [T; 2], c: [T; 2]) -> Option<(T, T, T)> {
        let two = T::one() + T::one();
        let sq = |p: [T; 2]| p[0] * p[0] + p[1] * p[1];
        let d = two * (a[0] * (b[1] - c[1]) + b[0] * (c[1] - a[1]) + c[0] * (a[1] - b[1]));
        if d == T::zero() {
            return None;
        }
        let ux = (sq(a) * (b[1] - c[1]) + sq(b) * (c[1] - a[1]) + sq(c) * (a[1] - b[1])) / d;
        let uy = (sq(a) * (c[0] - b[0]) + sq(b) * (a[0] - c[0]) + sq(c) * (b[0] - a[0])) / d;
        Some((ux, uy, (a[0] - ux).hypot(a[1] - uy)))
    }

    /// The largest circle around triangles of a fan; triangles without area are left out.
    #[differentiable]
    fn fan_radius(points: &[[f64; 2]]) -> f64 {
        let mut largest: f64 = 0.0;
        for w in points[1..].windows(2) {
            if let Some((_, _, r)) = circumcircle(points[0], w[0], w[1]) {
                largest = largest.max(r);
            }
        }
        largest
    }
}

use functions::{Coord, LineString, cases};

use crate::tests;

fn line(points: &[(f64, f64)]) -> LineString {
    LineString(points.iter().map(|&(x, y)| Coord { x, y }).collect())
}

fn at(x: f64, y: f64) -> Coord {
    Coord { x, y }
}

tests! {
    coord_distance: [(at(0.1, 0.2), at(1.3, -0.4))];
    coord_lerp: [(at(0.1, 0.2), at(1.3, -0.4), 0.3)];
    coord_cross: [(at(0.1, 0.2), at(1.3, -0.4), at(0.5, 0.6))];
    line_string_length: [line(&[(0.1, 0.2), (1.3, -0.4), (0.5, 0.6)])], kinks [line(&[(0.1, 0.2)])];
    line_string_twice_signed_area: [line(&[(0.1, 0.2), (1.3, -0.4), (0.5, 0.6), (0.1, 0.2)])];
    line_string_interpolate: [
        (line(&[(0.1, 0.2), (1.3, -0.4), (0.5, 0.6)]), 0.3),
        (line(&[(0.1, 0.2), (1.3, -0.4), (0.5, 0.6)]), 0.8),
    ],
    kinks [(line(&[(0.1, 0.2), (0.1, 0.2)]), 0.8), (line(&[(0.1, 0.2), (1.1, 0.2)]), 1.8)];
    line_string_centroid: [line(&[(0.1, 0.2), (1.3, -0.4), (0.5, 0.6)])],
    kinks [line(&[(0.1, 0.2), (0.1, 0.2)]), line(&[])];
    shoelace: [vec![(0.1, 0.2), (0.5, 0.6), (1.3, -0.4)]];
    perimeter: [vec![[0.1, 0.2], [1.3, -0.4], [0.5, 0.6]]];
    segment_distance: [
        (at(0.4, 0.9), at(0.1, 0.2), at(1.3, -0.4)),
        (at(-0.4, 0.9), at(0.1, 0.2), at(1.3, -0.4)),
        (at(2.4, 0.9), at(0.1, 0.2), at(1.3, -0.4)),
    ],
    kinks [(at(2.4, 0.9), at(0.1, 0.2), at(0.1, 0.2))];
    polyline_distance: [(vec![at(0.1, 0.2), at(1.3, -0.4), at(0.5, 0.6)], at(0.7, 0.9))];
    hausdorff: [(vec![[0.1, 0.2], [1.3, -0.4], [0.5, 0.6]], vec![[0.3, 0.1], [1.0, 0.7]])];
    frechet: [(vec![(0.1, 0.2), (1.3, -0.4), (0.5, 0.6)], vec![(0.3, 0.1), (1.0, 0.7), (0.7, 0.8)])];
    inertia: [(vec![[0.1, 0.2, 0.3], [1.3, -0.4, 0.8], [0.5, 0.6, -0.2]], vec![1.0, 2.0, 0.5])],
    kinks [(vec![[0.1, 0.2, 0.3]], vec![1.0]), (vec![[0.1, 0.2, 0.3]; 2], vec![1.0, -1.0])];
    mesh_volume: [(
        vec![[0.0, 0.1, 0.0], [1.0, 0.0, 0.1], [0.1, 1.2, 0.0], [0.2, 0.1, 0.9]],
        vec![[0, 2, 1], [0, 1, 3], [1, 2, 3], [0, 3, 2]],
    )];
    clip: [(vec![[0.0, 0.1], [1.0, 0.0], [1.1, 1.2], [-0.1, 0.9]], [0.6, 0.8], 0.7)];
    clipped_area: [(vec![[0.0, 0.1], [1.0, 0.0], [1.1, 1.2], [-0.1, 0.9]], [0.6, 0.8], 0.7)];
    fan_radius: [vec![[0.0, 0.1], [1.0, 0.0], [1.1, 1.2], [-0.1, 0.9]]],
    kinks [vec![[0.0, 0.0], [1.0, 1.0], [2.0, 2.0], [0.0, 2.0]]];
}
