//! Polygons, curves, meshes and rotations, as iterators over points.

#[oracle::twin]
mod functions {
    use dnn_core::{Differentiable, differentiable};
    use num_traits::Float;

    #[derive(Clone, Copy, Debug, PartialEq, Differentiable)]
    pub(crate) struct Point {
        pub(crate) x: f64,
        pub(crate) y: f64,
    }

    impl Point {
        #[differentiable(wrt(self, other))]
        fn distance(&self, other: &Point) -> f64 {
            (self.x - other.x).hypot(self.y - other.y)
        }

        #[differentiable(wrt(self, other))]
        fn lerp(self, other: Point, t: f64) -> Point {
            Point { x: self.x + t * (other.x - self.x), y: self.y + t * (other.y - self.y) }
        }
    }

    #[derive(Clone, Debug, PartialEq)]
    pub(crate) enum Fault {
        TooFew(usize),
        Degenerate,
        Parallel,
    }

    /// The center of mass of a polygon.
    #[differentiable]
    fn polygon_centroid(points: &[[f64; 2]]) -> Result<[f64; 2], Fault> {
        let n = points.len();
        if n < 3 {
            return Err(Fault::TooFew(n));
        }
        let (mut area, mut cx, mut cy) = (0.0, 0.0, 0.0);
        for (i, &[x0, y0]) in points.iter().enumerate() {
            let [x1, y1] = points[(i + 1) % n];
            let cross = x0 * y1 - x1 * y0;
            area += cross / 2.0;
            cx += (x0 + x1) * cross;
            cy += (y0 + y1) * cross;
        }
        if area.abs() < 1e-12 {
            return Err(Fault::Degenerate);
        }
        Ok([cx / (6.0 * area), cy / (6.0 * area)])
    }

    /// The length around a polygon.
    #[differentiable(wrt(points))]
    fn perimeter(points: &[Point]) -> f64 {
        let Some(last) = points.last() else {
            return 0.0;
        };
        let open: f64 = points.windows(2).map(|pair| pair[0].distance(&pair[1])).sum();
        open + last.distance(&points[0])
    }

    /// The point of a Bézier curve after de Casteljau.
    #[differentiable(wrt(control, t))]
    fn casteljau(control: &[Point], t: f64) -> Point {
        let mut points = control.to_vec();
        while points.len() > 1 {
            points = points.windows(2).map(|w| w[0].lerp(w[1], t)).collect();
        }
        points[0]
    }

    /// The same by Bernstein's polynomials.
    #[differentiable]
    fn bernstein(control: &[(f64, f64)], t: f64) -> (f64, f64) {
        fn binomial(n: usize, k: usize) -> f64 {
            (1..=k).map(|i| (n + 1 - i) as f64 / i as f64).product()
        }
        let n = control.len() - 1;
        control.iter().enumerate().fold((0.0, 0.0), |(x, y), (k, p)| {
            let weight = binomial(n, k) * t.powi(k as i32) * (1.0 - t).powi((n - k) as i32);
            (x + weight * p.0, y + weight * p.1)
        })
    }

    /// How far a point is from a segment.
    #[differentiable]
    fn segment_distance(p: [f64; 2], a: [f64; 2], b: [f64; 2]) -> f64 {
        let dot = |u: [f64; 2], v: [f64; 2]| u[0] * v[0] + u[1] * v[1];
        let sub = |u: [f64; 2], v: [f64; 2]| [u[0] - v[0], u[1] - v[1]];
        let (ab, ap) = (sub(b, a), sub(p, a));
        let t = (dot(ap, ab) / dot(ab, ab)).clamp(0.0, 1.0);
        let closest = [a[0] + t * ab[0], a[1] + t * ab[1]];
        let d = sub(p, closest);
        dot(d, d).sqrt()
    }

    /// Where two lines cross.
    #[differentiable(wrt(p, q))]
    fn intersection(p: (Point, Point), q: (Point, Point)) -> Result<Point, Fault> {
        let (a, b) = p;
        let (c, d) = q;
        let det = (a.x - b.x) * (c.y - d.y) - (a.y - b.y) * (c.x - d.x);
        let det = if det.abs() > 1e-12 { Ok(det) } else { Err(Fault::Parallel) }?;
        let t = ((a.x - c.x) * (c.y - d.y) - (a.y - c.y) * (c.x - d.x)) / det;
        Ok(a.lerp(b, t))
    }

    /// The circle through three points, as its center and radius.
    #[differentiable]
    fn circumcircle(corners: &[[f64; 2]; 3]) -> Option<([f64; 2], f64)> {
        let [[ax, ay], [bx, by], [cx, cy]] = *corners;
        let d = 2.0 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
        if d == 0.0 {
            return None;
        }
        let squares = corners.map(|[x, y]| x * x + y * y);
        let ux = (squares[0] * (by - cy) + squares[1] * (cy - ay) + squares[2] * (ay - by)) / d;
        let uy = (squares[0] * (cx - bx) + squares[1] * (ax - cx) + squares[2] * (bx - ax)) / d;
        Some(([ux, uy], (ax - ux).hypot(ay - uy)))
    }

    #[differentiable]
    fn dot<T: Float>(a: &[T; 3], b: &[T; 3]) -> T {
        a.iter().zip(b.iter()).fold(T::zero(), |acc, (&x, &y)| acc + x * y)
    }

    #[differentiable]
    fn cross<T: Float>(a: &[T; 3], b: &[T; 3]) -> [T; 3] {
        [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
    }

    /// The volume and the surface of a mesh of triangles.
    #[differentiable]
    fn mesh_volume(vertices: &[[f64; 3]], faces: &[(usize, usize, usize)]) -> (f64, f64) {
        let minus = |a: &[f64; 3], b: &[f64; 3]| [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
        let volume = faces
            .iter()
            .map(|&(i, j, k)| dot(&vertices[i], &cross(&vertices[j], &vertices[k])) / 6.0)
            .sum::<f64>();
        let mut surface = 0.0;
        for &(i, j, k) in faces {
            let n = cross(&minus(&vertices[j], &vertices[i]), &minus(&vertices[k], &vertices[i]));
            surface += 0.5 * dot(&n, &n).sqrt();
        }
        (volume, surface)
    }

    /// A vector turned about an axis, after Rodrigues.
    #[differentiable]
    fn rodrigues<T: Float>(v: &[T; 3], axis: &[T; 3], angle: T) -> [T; 3] {
        let norm = dot(axis, axis).sqrt();
        let k = axis.map(|c| c / norm);
        let (sin, cos) = angle.sin_cos();
        let kxv = cross(&k, v);
        let along = dot(&k, v) * (T::one() - cos);
        let mut out = [T::zero(); 3];
        for (i, slot) in out.iter_mut().enumerate() {
            *slot = v[i] * cos + kxv[i] * sin + k[i] * along;
        }
        out
    }

    #[differentiable]
    fn turn(v: &[f64; 3], axis: &[f64; 3], degrees: f64) -> [f64; 3] {
        rodrigues(v, axis, degrees.to_radians())
    }

    /// A product of rotations about the axes, applied to many points.
    #[differentiable(wrt(angles, points))]
    fn euler_rotate(angles: &[f64; 3], points: &[[f64; 3]]) -> Vec<[f64; 3]> {
        let about = |axis: usize, angle: f64| -> [[f64; 3]; 3] {
            let (s, c) = angle.sin_cos();
            match axis {
                0 => [[1.0, 0.0, 0.0], [0.0, c, -s], [0.0, s, c]],
                1 => [[c, 0.0, s], [0.0, 1.0, 0.0], [-s, 0.0, c]],
                _ => [[c, -s, 0.0], [s, c, 0.0], [0.0, 0.0, 1.0]],
            }
        };
        let apply = |m: &[[f64; 3]; 3], v: [f64; 3]| -> [f64; 3] { m.map(|row| dot(&row, &v)) };
        points
            .iter()
            .map(|&p| {
                let mut q = p;
                for (axis, &angle) in angles.iter().enumerate() {
                    q = apply(&about(axis, angle), q);
                }
                q
            })
            .collect()
    }

    /// The great circle between two places, by Haversine's formula, in kilometers.
    #[differentiable]
    fn haversine(from: (f64, f64), to: (f64, f64)) -> f64 {
        const RADIUS: f64 = 6_371.008_8;
        let (lat1, lat2) = (from.0.to_radians(), to.0.to_radians());
        let d_lat = (to.0 - from.0).to_radians();
        let d_lon = (to.1 - from.1).to_radians();
        let a = (d_lat / 2.).sin().powi(2) + lat1.cos() * lat2.cos() * (d_lon / 2.).sin().powi(2);
        2. * RADIUS * a.sqrt().min(1.).asin()
    }

    /// The turning of a curve at its inner points.
    #[differentiable(wrt(curve))]
    fn curvatures(curve: &[Point]) -> Vec<f64> {
        curve
            .windows(3)
            .map(|w| {
                let (a, b, c) = (&w[0], &w[1], &w[2]);
                let area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
                2.0 * area / (a.distance(b) * b.distance(c) * c.distance(a))
            })
            .collect()
    }

    /// The distance of Hausdorff from one set to another.
    #[differentiable(wrt(a, b))]
    fn hausdorff(a: &[Point], b: &[Point]) -> f64 {
        a.iter().map(|p| b.iter().map(|q| p.distance(q)).fold(f64::INFINITY, f64::min)).fold(0.0, f64::max)
    }

    /// The distances between all of some points, as a triangle.
    #[differentiable]
    fn pairwise(points: &[Vec<f64>]) -> Vec<f64> {
        let mut out = Vec::new();
        for (i, p) in points.iter().enumerate() {
            for q in points.iter().skip(i + 1) {
                out.push(p.iter().zip(q).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt());
            }
        }
        out
    }

    /// The distance to a scene of spheres and boxes that melt into each other.
    #[differentiable]
    fn scene(p: [f64; 3], spheres: &[([f64; 3], f64)], half: &[f64; 3], k: f64) -> f64 {
        let smooth = |a: f64, b: f64| {
            let h = (0.5 + 0.5 * (b - a) / k).clamp(0.0, 1.0);
            b + (a - b) * h - k * h * (1.0 - h)
        };
        let q: Vec<f64> = p.iter().zip(half.iter()).map(|(x, h)| x.abs() - h).collect();
        let outside = q.iter().map(|d| d.max(0.0).powi(2)).sum::<f64>().sqrt();
        let inside = q.iter().copied().fold(f64::NEG_INFINITY, f64::max).min(0.0);
        spheres.iter().fold(outside + inside, |d, (center, radius)| {
            let r2: f64 = (0..3).map(|i| (p[i] - center[i]).powi(2)).sum();
            smooth(d, r2.sqrt() - radius)
        })
    }

    /// Coordinates of a point in a triangle, and what they interpolate.
    #[differentiable]
    fn barycentric(p: (f64, f64), triangle: [(f64, f64); 3], values: &[f64; 3]) -> Option<f64> {
        let [a, b, c] = triangle;
        let det = (b.1 - c.1) * (a.0 - c.0) + (c.0 - b.0) * (a.1 - c.1);
        let u = ((b.1 - c.1) * (p.0 - c.0) + (c.0 - b.0) * (p.1 - c.1)) / det;
        let v = ((c.1 - a.1) * (p.0 - c.0) + (a.0 - c.0) * (p.1 - c.1)) / det;
        let weights = [u, v, 1.0 - u - v];
        if weights.iter().any(|w| !(0.0..=1.0).contains(w)) {
            return None;
        }
        Some(weights.iter().zip(values).map(|(w, f)| w * f).sum())
    }
}

use functions::{Point, cases};

use crate::tests;

const fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

tests! {
    point_distance: [(at(0.3, 0.8), at(-0.5, 1.9))];
    point_lerp: [(at(0.3, 0.8), at(-0.5, 1.9), 0.3)];
    polygon_centroid: [vec![[0.0, 0.1], [2.0, 0.3], [1.8, 1.9], [0.2, 1.5]]],
    kinks [vec![[0.0, 1.0]], vec![[0.0, 0.0], [1.0, 1.0], [2.0, 2.0]]];
    perimeter: [vec![at(0.0, 0.1), at(2.0, 0.3), at(1.8, 1.9)]], kinks [vec![]];
    casteljau: [(vec![at(0.0, 0.1), at(2.0, 0.3), at(1.8, 1.9), at(-0.4, 1.0)], 0.35)];
    bernstein: [(vec![(0.0, 0.1), (2.0, 0.3), (1.8, 1.9), (-0.4, 1.0)], 0.35)];
    segment_distance: [
        ([0.5, 1.2], [0.0, 0.1], [2.0, 0.3]),
        ([-0.5, 1.2], [0.0, 0.1], [2.0, 0.3]),
        ([3.5, 1.2], [0.0, 0.1], [2.0, 0.3]),
    ];
    intersection: [((at(0.0, 0.1), at(2.0, 0.3)), (at(0.4, -1.0), at(0.9, 1.7)))],
    kinks [((at(0.0, 0.0), at(1.0, 1.0)), (at(1.0, 0.0), at(2.0, 1.0)))];
    circumcircle: [[[0.0, 0.1], [2.0, 0.3], [1.8, 1.9]]], kinks [[[0.0, 0.0], [1.0, 1.0], [2.0, 2.0]]];
    mesh_volume: [(
        vec![[0.0, 0.1, 0.2], [1.0, 0.1, -0.1], [0.2, 1.1, 0.0], [0.1, 0.3, 1.4]],
        vec![(0, 2, 1), (0, 1, 3), (1, 2, 3), (0, 3, 2)],
    )];
    turn: [([0.4, 1.0, -0.2], [0.3, -0.8, 1.1], 40.0)];
    euler_rotate: [([0.3, -0.8, 1.1], vec![[0.4, 1.0, -0.2], [1.3, 0.2, 0.6]])];
    haversine: [((52.5, 13.4), (48.1, 11.6)), ((-33.9, 151.2), (40.7, -74.0))];
    curvatures: [vec![at(0.0, 0.1), at(1.0, 0.3), at(1.8, 0.9), at(1.9, 2.0)]];
    hausdorff: [(vec![at(0.0, 0.1), at(2.0, 0.3)], vec![at(0.4, 0.6), at(1.1, -0.8), at(1.8, 1.9)])];
    pairwise: [vec![vec![0.0, 0.1, 0.4], vec![2.0, 0.3, -0.5], vec![1.8, 1.9, 0.7]]];
    scene: [
        ([0.9, 0.4, -0.2], vec![([0.5, 1.0, 0.2], 0.3), ([-2.0, 0.1, 0.3], 0.9)], [0.5, 0.3, 0.6], 0.4),
        ([0.1, 0.05, -0.2], vec![([0.5, 1.0, 0.2], 0.3)], [0.5, 0.3, 0.6], 0.4),
    ];
    barycentric: [((0.9, 0.7), [(0.0, 0.1), (2.0, 0.3), (1.1, 1.9)], [1.0, 2.5, -0.4])],
    kinks [((4.0, 0.7), [(0.0, 0.1), (2.0, 0.3), (1.1, 1.9)], [1.0, 2.5, -0.4])];
}
