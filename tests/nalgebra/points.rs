//! Points, unit vectors and homogeneous coordinates.

use dnn_core::{Differentiable, differentiable};
use nalgebra::{Matrix3, Matrix4, Point2, Point3, Unit, UnitQuaternion, Vector3};

use crate::check::{Numbers, assert_close, check, gradient, sample};

#[differentiable(wrt(p, q))]
fn differences(p: &Point3<f64>, q: &Point3<f64>) -> f64 {
    let between = p - q;
    let middle = p + between * 0.25;
    (middle - Vector3::x()).coords.norm()
        + between.norm_squared() * (q * 2.0).x
        + (p.coords + q.coords).norm()
}

#[differentiable(wrt(p, q))]
fn corners(p: &Point3<f64>, q: &Point3<f64>) -> f64 {
    (p.inf(q) - p.sup(q)).norm() * p.sup(q).x
}

#[differentiable(wrt(p, q))]
fn distances(p: &Point3<f64>, q: &Point3<f64>) -> f64 {
    let c = nalgebra::center(p, q);
    nalgebra::distance(p, q) * nalgebra::distance_squared(&c, q) + p.lerp(q, c.x).y
}

#[differentiable(wrt(points))]
fn length(points: &[Point2<f64>]) -> f64 {
    points.windows(2).map(|pair| (pair[1] - pair[0]).norm()).sum()
}

#[differentiable(wrt(m, p))]
fn through(m: &Matrix4<f64>, p: &Point3<f64>) -> f64 {
    let there = m.transform_point(p);
    let direction = m.transform_vector(&p.coords);
    (there - p).dot(&direction)
}

#[differentiable(wrt(m, p))]
fn flat(m: &Matrix3<f64>, p: &Point2<f64>) -> f64 {
    let there = m.transform_point(p);
    there.x * there.y + m.transform_vector(&p.coords).norm()
}

#[differentiable(wrt(m, p))]
fn divided(m: &Matrix4<f64>, p: &Point3<f64>) -> f64 {
    let image = Point3::from_homogeneous(m * p.to_homogeneous()).unwrap();
    (m.fixed_view::<3, 3>(0, 0) * image).coords.norm()
}

#[test]
fn points() {
    let (p, q) = (Point3::new(0.4, -0.1, 1.2), Point3::new(-0.4, 0.3, 0.2));
    check!(differences, differences_value_and_grad; p, q);
    check!(distances, distances_value_and_grad; p, q);
    check!(corners, corners_value_and_grad; p, q);
    let (_, (by_p, by_q)) = distances_value_and_grad(&p, &p);
    assert!(by_p.iter().chain(by_q.iter()).all(|entry| entry.is_finite()));
    let path = vec![Point2::new(0.4, -0.1), Point2::new(1.4, 0.3), Point2::new(0.2, 0.7)];
    check!(length, length_value_and_grad; path);
    let m = sample::<4, 4>(1.0);
    check!(through, through_value_and_grad; m, p);
    check!(divided, divided_value_and_grad; m, p);
    let (m, p) = (sample::<3, 3>(2.0), Point2::new(0.4, -0.3));
    check!(flat, flat_value_and_grad; m, p);
}

#[derive(Clone, Differentiable)]
struct Ray {
    origin: Point3<f64>,
    direction: Vector3<f64>,
}

#[derive(Clone, Differentiable)]
struct Tagged {
    coords: [f64; 2],
    weight: f64,
}

#[differentiable(wrt(ray, t))]
fn along(ray: &Ray, t: f64) -> f64 {
    let at = ray.origin + ray.direction * t;
    at.coords.norm() * ray.origin.coords.x + ray.origin.coords[1]
}

#[differentiable(wrt(tagged))]
fn tagged(tagged: &Tagged) -> f64 {
    let mut sum = 0.0;
    for i in 0..2 {
        sum += tagged.coords[i] * tagged.coords[i] * tagged.weight;
    }
    sum + tagged.coords[0]
}

/// A field `coords` is that of a point or one of one's own.
#[test]
fn fields() {
    let ray = Ray { origin: Point3::new(0.4, -0.1, 1.2), direction: Vector3::new(0.3, 0.5, -0.2) };
    let (_, (by_ray, by_t)) = along_value_and_grad(&ray, 0.7);
    let expected = gradient(&ray.origin, |origin| along(&Ray { origin: *origin, ..ray.clone() }, 0.7));
    assert_close(by_ray.origin.as_slice(), &expected, "the origin");
    let expected =
        gradient(&ray.direction, |direction| along(&Ray { direction: *direction, ..ray.clone() }, 0.7));
    assert_close(by_ray.direction.as_slice(), &expected, "the direction");
    assert_close(&[by_t], &gradient(&0.7, |t| along(&ray, *t)), "the way");
    let found = tagged_grad(&Tagged { coords: [1.0, 2.0], weight: 3.0 });
    assert_eq!((found.coords, found.weight), ([7.0, 12.0], 5.0));
}

#[differentiable]
fn directions(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    let u = Unit::new_normalize(*x);
    let w = Unit::new_unchecked(*y);
    let back = UnitQuaternion::from_axis_angle(&u, 0.4) * u;
    let v = u.into_inner() + *w;
    let known = Unit::try_new(*y, 1e-9).unwrap();
    u.x + u.dot(y) * v.norm() * y.dot(&u)
        + x.dot(&Vector3::y_axis())
        + x.dot(&Vector3::z())
        + back.cross(y).x
        + known.z * w.y
}

#[differentiable(wrt(x, n))]
fn reflected(x: &Vector3<f64>, n: &Unit<Vector3<f64>>) -> f64 {
    (x - n.into_inner() * 2.0 * x.dot(n)).component_mul(n).sum()
}

#[differentiable]
fn long_enough(x: &Vector3<f64>, least: &f64) -> f64 {
    x.try_normalize(*least).map_or(x.norm(), |u| u.x)
}

#[differentiable]
fn capped(x: &Vector3<f64>, most: &f64) -> f64 {
    x.cap_magnitude(*most).dot(&Vector3::new(0.3, -1.2, 0.7))
}

#[test]
fn unit_vectors() {
    let (x, y) = (sample::<3, 1>(1.0), sample::<3, 1>(2.0));
    check!(directions, directions_value_and_grad; x, y);
    let (_, (by_x, by_n)) = reflected_value_and_grad(&x, &Unit::new_unchecked(y));
    let at = |y: &Vector3<f64>| Unit::new_unchecked(*y);
    assert_close(by_x.as_slice(), &gradient(&x, |x| reflected(x, &at(&y))), "reflected");
    assert_close(by_n.as_slice(), &gradient(&y, |y| reflected(&x, &at(y))), "reflected");
    for bound in [0.1, 10.0] {
        check!(long_enough, long_enough_value_and_grad; x, bound);
        check!(capped, capped_value_and_grad; x, bound);
    }
    assert_eq!(capped_grad(&Vector3::zeros(), &1.0).1, 0.0);
}
