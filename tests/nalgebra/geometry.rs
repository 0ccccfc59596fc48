//! Points, rotations and isometries.

use dnn_core::differentiable;
use nalgebra::{
    Isometry2, Isometry3, Point2, Point3, Quaternion, Rotation2, Rotation3, Translation3, UnitComplex,
    UnitQuaternion, Vector2, Vector3,
};

use crate::check::{Numbers, assert_close, check, gradient, sample};

#[differentiable(wrt(q, v))]
fn turned(q: &UnitQuaternion<f64>, v: &Vector3<f64>) -> f64 {
    let there = q * v;
    let back = q.inverse() * (q * q.transform_vector(&there));
    back.dot(&Vector3::new(0.3, -1.2, 0.7)) + q.angle() * there.x
}

#[differentiable(wrt(p, q))]
fn composed(p: &UnitQuaternion<f64>, q: &UnitQuaternion<f64>) -> f64 {
    let both = p * q * p.inverse();
    (both * Point3::new(1.0, 2.0, 3.0)).x * both.angle()
}

#[differentiable(wrt(q, v))]
fn as_matrix(q: &UnitQuaternion<f64>, v: &Vector3<f64>) -> f64 {
    let rotation = q.to_rotation_matrix();
    (rotation.inverse() * (rotation * v)).dot(&Vector3::new(0.3, -1.2, 0.7))
        + (rotation * rotation).into_inner().norm()
}

#[differentiable(wrt(r, p))]
fn by_matrix(r: &Rotation3<f64>, p: &Point3<f64>) -> f64 {
    let there = r * p;
    there.x * there.coords.norm() + p.y * there.z
}

#[differentiable]
fn by_axis(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    let q = UnitQuaternion::from_scaled_axis(x.cross(y));
    (q * x).dot(&Vector3::new(0.3, -1.2, 0.7)) + (UnitQuaternion::new(*y) * y).norm()
}

#[differentiable(wrt(q))]
fn from_numbers(q: &Quaternion<f64>) -> f64 {
    (UnitQuaternion::from_quaternion(*q) * Vector3::new(0.3, -1.2, 0.7)).y
}

#[test]
fn rotations() {
    let p = UnitQuaternion::from_euler_angles(0.3, -0.7, 1.1);
    let q = UnitQuaternion::from_euler_angles(-0.2, 0.4, 0.9);
    let (x, y) = (sample::<3, 1>(1.0), sample::<3, 1>(2.0));
    check!(turned, turned_value_and_grad; q, x);
    check!(composed, composed_value_and_grad; p, q);
    check!(as_matrix, as_matrix_value_and_grad; q, x);
    let (r, point) = (q.to_rotation_matrix(), Point3::from(x));
    check!(by_matrix, by_matrix_value_and_grad; r, point);
    check!(by_axis, by_axis_value_and_grad; x, y);
    // Small angles, on both sides of the series.
    for scale in [1e-7, 9.9e-3, 1.01e-2] {
        let close = x * (1.0 + scale);
        check!(by_axis, by_axis_value_and_grad; x, close);
    }
    let raw = Quaternion::new(0.5, 1.0, -2.0, 0.3);
    check!(from_numbers, from_numbers_value_and_grad; raw);
}

#[differentiable]
fn plane(x: &Vector2<f64>, angle: &f64) -> f64 {
    let turn = UnitComplex::new(*angle);
    let there = turn * x;
    let back = turn.inverse() * (Rotation2::new(angle * angle) * there);
    there.x * back.y + (turn * turn).angle()
}

#[differentiable]
fn poses(x: &Vector2<f64>, y: &Vector2<f64>) -> f64 {
    let first = Isometry2::new(*x, y.x);
    let second = Isometry2::new(*y, x.y);
    let between = first.inverse() * second;
    let there = between.transform_point(&Point2::new(x.y, y.y));
    between.translation.x * between.rotation.angle() + between.translation.vector.norm() * there.y
}

#[differentiable(wrt(pose, point))]
fn seen(pose: &Isometry3<f64>, point: &Point3<f64>) -> f64 {
    let camera = pose * point;
    let back = pose.inverse() * (pose * pose) * camera;
    camera.x / camera.z + back.coords.norm() + (pose.rotation * point).y * pose.translation.z
}

#[differentiable(wrt(q, v))]
fn assembled(q: &UnitQuaternion<f64>, v: &Vector3<f64>) -> f64 {
    let pose = Isometry3::from_parts(Translation3::from(*v), *q);
    (pose * Point3::from(*v)).coords.dot(&(pose * v))
}

#[test]
fn isometries() {
    let (x, y, angle) = (Vector2::new(0.4, -0.3), Vector2::new(0.9, 0.2), 0.8);
    check!(plane, plane_value_and_grad; x, angle);
    check!(poses, poses_value_and_grad; x, y);
    let pose = Isometry3::new(Vector3::new(0.3, 0.2, 2.0), Vector3::new(0.3, -0.2, 0.5));
    let point = Point3::new(0.4, -0.1, 1.2);
    check!(seen, seen_value_and_grad; pose, point);
    let v = sample::<3, 1>(1.0);
    let q = pose.rotation;
    check!(assembled, assembled_value_and_grad; q, v);
}

#[differentiable(wrt(pose, points))]
fn cloud(pose: &Isometry3<f64>, points: &[Point3<f64>]) -> f64 {
    let mut sum = 0.0;
    for point in points {
        let camera = pose * point;
        let direction = camera.coords.normalize();
        sum += direction.x * direction.y;
    }
    sum
}

#[test]
fn points_in_a_loop() {
    let pose = Isometry3::new(Vector3::new(0.3, 0.2, 2.0), Vector3::new(0.3, -0.2, 0.5));
    let points = vec![Point3::new(0.4, -0.1, 1.2), Point3::new(-0.4, 0.3, 0.2)];
    let (_, (by_pose, by_points)) = cloud_value_and_grad(&pose, &points);
    assert_close(&by_pose.numbers(), &gradient(&pose, |pose| cloud(pose, &points)), "cloud");
    assert_close(&by_points.numbers(), &gradient(&points, |points| cloud(&pose, points)), "cloud");
}

#[differentiable]
fn projected(x: &Vector3<f64>) -> Point3<f64> {
    Point3::from(x.normalize())
}

#[test]
fn the_pullback_of_a_point_takes_a_point() {
    let x = sample::<3, 1>(1.0);
    let (_, pullback) = projected_vjp(&x);
    let weights = Vector3::new(1.0, 2.0, 3.0);
    let found = pullback(weights.into());
    assert_close(found.as_slice(), &gradient(&x, |x| projected(x).coords.dot(&weights)), "projected");
}

#[differentiable]
fn chosen(x: &f64, y: &f64) -> f64 {
    use nalgebra::SimdValue;
    let sine = x.sin() * y;
    let root = (y * y).sqrt();
    (sine * root).select(sine > root, sine + root)
}

#[test]
fn selections() {
    let (x, y) = (0.4, 1.3);
    check!(chosen, chosen_value_and_grad; x, y);
}
