//! Views as arguments and as parameters: what is looked at is a part, and its gradient is one of the whole.

use dnn_core::{Differentiable, differentiable};
use nalgebra::{
    DMatrix, DVector, DVectorView, Matrix, Matrix3, RealField, SVector, Storage, U1, U3, Vector3, Vector4,
    VectorView3, dvector,
};

use super::check;

#[derive(Clone, Differentiable)]
struct Turn<T: RealField> {
    x: T,
    y: T,
    z: T,
    w: T,
}

#[differentiable]
impl<T: RealField> Turn<T> {
    #[differentiable]
    fn of(xyzw: DVectorView<T>) -> Self {
        Self { x: xyzw[0].clone(), y: xyzw[1].clone(), z: xyzw[2].clone(), w: xyzw[3].clone() }
    }

    /// A static vector is given as a dynamic view.
    #[differentiable]
    fn exp(xi: DVectorView<T>) -> Self {
        let mut xyzw = Vector4::zeros();
        let half = xi.norm() * T::from_f64(0.5).unwrap();
        let axis = xi / (half.clone() + half.clone());
        xyzw.w = half.clone().cos();
        xyzw.x = axis[0].clone() * half.clone().sin();
        xyzw.y = axis[1].clone() * half.clone().sin();
        xyzw.z = axis[2].clone() * half.sin();
        Self::of(xyzw.as_view())
    }

    #[differentiable(wrt(self))]
    fn log(&self) -> DVector<T> {
        const NEAR: f64 = 1e-6;
        let v = dvector![self.x.clone(), self.y.clone(), self.z.clone()];
        let square = v.norm_squared();
        let near = square.le(&T::from_f64(NEAR * NEAR).unwrap());
        let series = T::from_f64(2.0).unwrap() / self.w.clone();
        let n = square.sqrt();
        let angle = T::from_f64(2.0).unwrap() * n.clone().atan2(self.w.clone()) / n;
        v * series.select(near, angle)
    }
}

#[differentiable]
fn hat(v: VectorView3<f64>) -> Matrix3<f64> {
    Matrix3::new(0.0, -v[2], v[1], v[2], 0.0, -v[0], -v[1], v[0], 0.0)
}

#[differentiable]
fn twice(v: VectorView3<f64>) -> f64 {
    let h = hat(v);
    let w = h * h * v;
    w.norm_squared()
}

#[differentiable]
fn third<S: Storage<f64, U3, U1>>(v: &Matrix<f64, U3, U1, S>, k: f64) -> f64 {
    v[2] * k
}

/// Parts of a view, of a vector of its own and of a field; one view twice.
#[differentiable]
fn posed(pose: DVectorView<f64>, point: &SVector<f64, 5>) -> f64 {
    let turn = Turn::exp(pose.rows(0, 3));
    let back = Turn::exp(turn.log().as_view());
    let lever = Vector3::new(pose[3], turn.w, back.x);
    twice(lever.as_view()) + twice(point.fixed_rows::<3>(1).into_owned().as_view()) * third(&lever, back.y)
}

#[derive(Clone, Differentiable)]
struct Body {
    axis: Vector3<f64>,
    table: DMatrix<f64>,
}

impl Body {
    #[differentiable(wrt(self))]
    fn momentum(&self) -> f64 {
        let mut sum = 0.0;
        for i in 0..2 {
            sum += twice(self.axis.as_view()) + Turn::of(self.table.columns(i, 2).column(1)).z;
        }
        sum
    }
}

#[test]
fn parts_of_views() {
    let point = SVector::<f64, 5>::from_column_slice(&[0.1, 0.4, -0.2, 0.5, 0.9]);
    let pose = dvector![0.3, -0.4, 0.5, 1.2];
    let f = |x: &[f64]| {
        let point = SVector::<f64, 5>::from_column_slice(&x[4..]);
        posed(DVector::from_column_slice(&x[..4]).as_view(), &point)
    };
    let (of_pose, of_point) = posed_grad(pose.as_view(), &point);
    let x = [pose.as_slice(), point.as_slice()].concat();
    check(f, &x, &[of_pose.as_slice(), of_point.as_slice()].concat());
}

#[test]
fn views_of_fields() {
    let table = DMatrix::from_fn(4, 3, |i, j| 0.1 * (i + 2 * j) as f64);
    let body = Body { axis: Vector3::new(0.3, -0.2, 0.7), table };
    let gradient = body.momentum_grad();
    let f = |x: &[f64]| Body { axis: Vector3::from_column_slice(x), ..body.clone() }.momentum();
    check(f, body.axis.as_slice(), gradient.axis.as_slice());
    assert_eq!((gradient.table[(2, 1)], gradient.table[(2, 2)], gradient.table.sum()), (1.0, 1.0, 2.0));
}
