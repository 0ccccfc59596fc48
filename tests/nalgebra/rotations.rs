//! Rotations made of angles and axes, what they are in other words, and quaternions as numbers.

use dnn_core::differentiable;
use nalgebra::{
    Isometry2, Isometry3, Matrix3, Matrix4, Point3, Quaternion, Rotation2, Rotation3, Similarity3,
    Translation3, Unit, UnitComplex, UnitQuaternion, Vector2, Vector3,
};

use crate::check::{Numbers, assert_close, check, gradient, sample};

const WEIGHTS: Vector3<f64> = Vector3::new(0.3, -1.2, 0.7);

#[differentiable]
fn about_an_axis(x: &Vector3<f64>, angle: &f64) -> f64 {
    let axis = Unit::new_normalize(*x);
    let by_matrix = Rotation3::from_axis_angle(&axis, *angle) * x.yzx();
    let by_quaternion = UnitQuaternion::from_axis_angle(&axis, angle * angle).transform_vector(&x.zxy());
    by_matrix.dot(&WEIGHTS)
        + by_quaternion.cross(x).x
        + (Rotation3::from_axis_angle(&Vector3::z_axis(), *angle) * by_matrix).y
}

/// The derivatives are by the numbers of the axis, whatever its length.
#[differentiable]
fn about_any(x: &Vector3<f64>, angle: &f64) -> f64 {
    let axis = Unit::new_unchecked(*x);
    let rotation = Rotation3::from_axis_angle(&axis, *angle);
    rotation.matrix().norm() + (rotation * WEIGHTS).x + UnitQuaternion::from_axis_angle(&axis, *angle).i
}

#[differentiable]
fn about_scaled(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    let first = Rotation3::from_scaled_axis(*x);
    let second = Rotation3::new(x - y);
    (first * second * y).dot(&WEIGHTS)
}

#[differentiable]
fn by_euler_angles(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    let rotation = Rotation3::from_euler_angles(x.x, x.y, x.z);
    let quaternion = UnitQuaternion::from_euler_angles(y.x, y.y, y.z);
    (rotation * (quaternion * x)).dot(&WEIGHTS) + quaternion.w
}

#[differentiable(wrt(q, r))]
fn in_other_words(q: &UnitQuaternion<f64>, r: &Rotation3<f64>) -> f64 {
    let (roll, pitch, yaw) = q.euler_angles();
    let (a, b, c) = r.euler_angles();
    let axis = (q * q).scaled_axis();
    roll * a
        + pitch * b
        + yaw * c
        + axis.norm() * axis.x
        + r.angle()
        + (r.transpose() * axis).y
        + (q.to_homogeneous() * r.to_homogeneous())[(1, 2)]
}

#[differentiable(wrt(r, v))]
fn flat(r: &Rotation2<f64>, v: &Vector2<f64>) -> f64 {
    let turn = UnitComplex::from_angle(v.x);
    let there = r.inverse_transform_vector(v);
    r.angle() * (turn.conjugate() * there).x + turn.to_rotation_matrix().angle() + r.matrix()[(0, 1)]
}

#[test]
fn turns() {
    let (x, y, angle) = (sample::<3, 1>(1.0), sample::<3, 1>(2.0), 0.8);
    check!(about_an_axis, about_an_axis_value_and_grad; x, angle);
    check!(about_any, about_any_value_and_grad; x, angle);
    check!(about_scaled, about_scaled_value_and_grad; x, y);
    check!(by_euler_angles, by_euler_angles_value_and_grad; x, y);
    for (q, r) in [((0.3, -0.7, 1.1), (-0.2, 0.4, 0.9)), ((2.3, 0.7, -2.1), (0.2, -0.4, 1.9))] {
        let q = UnitQuaternion::from_euler_angles(q.0, q.1, q.2);
        for q in [q, UnitQuaternion::new_unchecked(-q.into_inner())] {
            let r = Rotation3::from_euler_angles(r.0, r.1, r.2);
            check!(in_other_words, in_other_words_value_and_grad; q, r);
        }
    }
    let (r, v) = (Rotation2::new(0.7), Vector2::new(0.4, -0.3));
    check!(flat, flat_value_and_grad; r, v);
}

#[differentiable]
fn on_the_way(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    let p = UnitQuaternion::from_scaled_axis(*x);
    let q = p * UnitQuaternion::from_scaled_axis(*y);
    (p.slerp(&q, x.y) * WEIGHTS).dot(&Vector3::new(0.4, 0.1, -0.9)) + p.slerp(&q, y.z).w
}

/// The same, as it is of rotations that are less than half a turn apart.
#[differentiable]
fn by_parts(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    let p = UnitQuaternion::from_scaled_axis(*x);
    let at = p * UnitQuaternion::from_scaled_axis(y * x.y);
    (at * WEIGHTS).dot(&Vector3::new(0.4, 0.1, -0.9)) + (p * UnitQuaternion::from_scaled_axis(y * y.z)).w
}

/// From near to far, and where the nearer quaternion is the negative one.
#[test]
fn interpolations() {
    let (x, axis) = (Vector3::new(0.3, 0.7, 1.1), Vector3::new(0.6, -0.48, 0.64));
    for angle in [5e-2, 0.3, 2.5, 3.9] {
        let y = axis * angle;
        check!(on_the_way, on_the_way_value_and_grad; x, y);
    }
    // So near that differences have lost their digits.
    for angle in [0.0, 1e-9, 1e-4, 4e-3, 8e-3, 5e-2] {
        let y = axis * angle;
        let ((by_x, by_y), (expected_x, expected_y)) = (on_the_way_grad(&x, &y), by_parts_grad(&x, &y));
        assert_close(by_x.as_slice(), expected_x.as_slice(), "slerp");
        assert_close(by_y.as_slice(), expected_y.as_slice(), "slerp");
    }
}

#[differentiable(wrt(p, q))]
fn from_one_to_another(p: &UnitQuaternion<f64>, q: &UnitQuaternion<f64>) -> f64 {
    let turn = p.rotation_to(q);
    let (a, b) = (p.to_rotation_matrix(), q.to_rotation_matrix());
    turn.i * p.angle_to(q)
        + (p / q).j
        + (a.rotation_to(&b) / a).matrix()[(0, 1)]
        + UnitQuaternion::from_rotation_matrix(&b).k
}

#[differentiable]
fn between_directions(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    match UnitQuaternion::rotation_between(x, y) {
        Some(turn) => (turn * WEIGHTS).dot(&x.cross(y)) + turn.w,
        None => 0.0,
    }
}

#[test]
fn from_here_to_there() {
    let p = UnitQuaternion::from_euler_angles(0.3, -0.7, 1.1);
    // One for each number that can be the largest.
    for scaled in [[-0.2, 0.4, 0.9], [2.9, 0.1, 0.3], [0.1, 2.9, 0.3], [0.3, 0.1, 2.9]] {
        let q = UnitQuaternion::from_scaled_axis(Vector3::from(scaled));
        check!(from_one_to_another, from_one_to_another_value_and_grad; p, q);
    }
    let (x, y) = (sample::<3, 1>(1.0), sample::<3, 1>(2.0));
    check!(between_directions, between_directions_value_and_grad; x, y);
    assert_eq!(between_directions_grad(&x, &-x), (Vector3::zeros(), Vector3::zeros()));
    // A zero vector has no direction: there is no turn, and none of its derivatives.
    let (by_x, by_y) = between_directions_grad(&x, &Vector3::zeros());
    assert_eq!((by_x, by_y), (Vector3::zeros(), WEIGHTS.cross(&x)));
}

#[differentiable]
fn homogeneous(x: &Vector3<f64>, angle: &f64) -> f64 {
    let m = Matrix4::new_translation(x)
        * Matrix4::new_nonuniform_scaling(&x.yzx())
        * Matrix4::new_rotation(*x * *angle)
        * Matrix4::new_scaling(*angle);
    let flat = Matrix3::new_rotation(*angle) * Matrix3::new_translation(&x.xy());
    let shift = Translation3::new(x.y, *angle, x.z);
    (shift * m.transform_point(&Point3::from(x.zxy()))).coords.dot(&(flat * x))
}

#[test]
fn transforms() {
    let (x, angle) = (sample::<3, 1>(1.0), 0.8);
    check!(homogeneous, homogeneous_value_and_grad; x, angle);
}

#[differentiable(wrt(p, q))]
fn numbers(p: &Quaternion<f64>, q: &Quaternion<f64>) -> f64 {
    let product = p * q.conjugate() * 2.0 + q / p.norm() - p;
    let inverse = product.try_inverse().unwrap();
    let made = Quaternion::new(p.w, q.i, p.dot(q), p.norm_squared());
    let parts = Quaternion::from_parts(q.scalar(), p.imag() + q.vector());
    (inverse * made).k + parts.normalize().i * made.magnitude() + Quaternion::from_imag(q.imag()).j
}

#[differentiable(wrt(p, q))]
fn of_rotations(p: &UnitQuaternion<f64>, q: &UnitQuaternion<f64>) -> f64 {
    let between = p.conjugate() * q;
    between.quaternion().imag().norm() * q.scalar()
        + p.coords.dot(&q.coords)
        + UnitQuaternion::new_normalize(p.quaternion() + q.quaternion()).angle()
}

#[test]
fn quaternions() {
    let (p, q) = (Quaternion::new(0.5, 1.0, -2.0, 0.3), Quaternion::new(-0.4, 0.2, 0.7, 1.3));
    check!(numbers, numbers_value_and_grad; p, q);
    let p = UnitQuaternion::from_euler_angles(0.3, -0.7, 1.1);
    let q = UnitQuaternion::from_euler_angles(-0.2, 0.4, 0.9);
    check!(of_rotations, of_rotations_value_and_grad; p, q);
}

#[differentiable(wrt(x, y))]
fn between(x: &Isometry3<f64>, y: &Isometry3<f64>) -> f64 {
    let pose = x.inv_mul(y);
    let back = x.inverse_transform_point(&Point3::new(0.3, -1.2, 0.7));
    let vector = y.inverse_transform_vector(&WEIGHTS);
    pose.translation.vector.dot(&vector)
        + (pose.rotation * back).y
        + (x.to_homogeneous() * y.to_homogeneous())[(0, 3)]
}

#[differentiable]
fn made(x: &Vector3<f64>, y: &Vector3<f64>) -> f64 {
    let pose = Isometry3::new(*x, *y);
    let flat = Isometry2::new(x.xy(), y.z);
    (pose * Point3::from(*y)).coords.norm() + flat.to_homogeneous()[(0, 2)] * flat.to_homogeneous()[(1, 0)]
}

#[differentiable(wrt(pose, a, v))]
fn similar(pose: &Isometry3<f64>, a: f64, v: &Vector3<f64>) -> f64 {
    let s = Similarity3::from_isometry(*pose, a);
    let parts = Similarity3::from_parts(Translation3::from(*v), pose.rotation, s.scaling() * a);
    let there = s * Point3::from(*v) + s.transform_vector(&(parts * v));
    parts.transform_point(&there).coords.dot(&WEIGHTS)
}

#[test]
fn similarities() {
    let pose = Isometry3::new(Vector3::new(0.3, 0.2, 2.0), Vector3::new(0.3, -0.2, 0.5));
    let (a, v) = (0.7, sample::<3, 1>(1.0));
    let (value, (by_pose, by_a, by_v)) = similar_value_and_grad(&pose, a, &v);
    assert_eq!(value.to_bits(), similar(&pose, a, &v).to_bits());
    assert_close(&by_pose.numbers(), &gradient(&pose, |pose| similar(pose, a, &v)), "the pose");
    assert_close(&[by_a], &gradient(&a, |a| similar(&pose, *a, &v)), "the factor");
    assert_close(by_v.as_slice(), &gradient(&v, |v| similar(&pose, a, v)), "the vector");
}

#[test]
fn isometries() {
    let x = Isometry3::new(Vector3::new(0.3, 0.2, 2.0), Vector3::new(0.3, -0.2, 0.5));
    let y = Isometry3::new(Vector3::new(-0.3, 1.2, 0.4), Vector3::new(-0.1, 0.8, 0.2));
    check!(between, between_value_and_grad; x, y);
    let (x, y) = (sample::<3, 1>(1.0), sample::<3, 1>(2.0));
    check!(made, made_value_and_grad; x, y);
}
