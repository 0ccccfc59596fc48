//! The traits as emitted code meets them: every borrow form, every kind of operand, gradients of containers.

use nalgebra::{DMatrix, DVector, Dyn, Matrix2, OMatrix, RealField, Vector2};

use super::*;

fn matrix() -> DMatrix<f64> {
    DMatrix::from_row_slice(2, 3, &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0])
}

#[test]
fn borrow_forms_are_one() {
    let (mut w, x, upstream) =
        (matrix(), DVector::from_vec(vec![1.0, 0.0, -1.0]), DVector::from_vec(vec![1.0, 2.0]));
    let expected = &upstream * x.transpose();
    assert_eq!(mul_left(&w, &x, &upstream), expected);
    assert_eq!(mul_left(&&w, &&x, &upstream), expected);
    assert_eq!(mul_left(&&mut w, &&&x, &upstream), expected);
    assert_eq!(mul_left(&w.columns(0, 3), &x.rows(0, 3), &upstream), expected);
    assert_eq!(mul_right(&w, &x, &upstream), w.transpose() * &upstream);
    let value: DVector<f64> = mul(&w, &x);
    assert_eq!(value, &w * &x);
}

#[test]
fn scalars_and_matrices_mix() {
    let (m, upstream) = (matrix(), matrix() * 0.5);
    assert_eq!(mul_left(&2.0, &3.0, &1.5), 4.5);
    assert_eq!(mul_right(&2.0, &3.0, &1.5), 3.0);
    assert_eq!(mul_left(&2.0, &m, &upstream), m.dot(&upstream));
    assert_eq!(mul_right(&2.0, &m, &upstream), &upstream * 2.0);
    assert_eq!(mul_left(&m, &2.0, &upstream), &upstream * 2.0);
    assert_eq!(mul_right(&m, &2.0, &upstream), m.dot(&upstream));
    assert_eq!(div_left(&3.0, &2.0, &1.0), 0.5);
    assert_eq!(div_right(&3.0, &2.0, &1.0), -0.75);
    assert_eq!(div_left(&m, &2.0, &upstream), &upstream / 2.0);
    assert_eq!(div_right(&m, &2.0, &upstream), -m.dot(&upstream) / 4.0);
    let (k, narrow): (f32, f32) = (2.0, 3.0);
    assert_eq!(mul_left(&k, &narrow, &2.0), 6.0_f32);
}

#[test]
fn static_sizes_stay_static() {
    let (a, x, upstream) =
        (Matrix2::new(1.0, 2.0, 3.0, 4.0), Vector2::new(5.0, 6.0), Vector2::new(1.0, -1.0));
    let grad_a: Matrix2<f64> = mul_left(&a, &x, &upstream);
    let grad_x: Vector2<f64> = mul_right(&a, &x, &upstream);
    assert_eq!(grad_a, upstream * x.transpose());
    assert_eq!(grad_x, a.transpose() * upstream);
}

#[test]
fn generic_matrices_have_adjoints() {
    fn adjoint<T: RealField>(w: &DMatrix<T>, x: &DMatrix<T>, upstream: &DMatrix<T>) -> DMatrix<T> {
        let mut total = zero(w);
        accumulate(&mut total, mul_left(w, x, upstream));
        accumulate(&mut total, negate(mul_left(&w, &x, upstream)));
        total
    }
    let square = DMatrix::from_element(2, 2, 3.0);
    assert_eq!(adjoint(&square, &square, &square), DMatrix::zeros(2, 2));
}

#[test]
fn containers_have_gradients_of_their_shape() {
    let value = (vec![[1.0_f64; 2]; 3], Some(Box::new(2.0_f32)), matrix());
    let mut gradient = zero(&value);
    assert_eq!(gradient, (vec![[0.0; 2]; 3], Some(Box::new(0.0)), DMatrix::zeros(2, 3)));
    accumulate(&mut gradient, (vec![[1.0, 2.0]; 3], None, matrix()));
    accumulate(&mut gradient, (vec![[1.0, 1.0]; 3], Some(Box::new(4.0)), matrix()));
    let expected = (vec![[-2.0, -3.0]; 3], Some(Box::new(-4.0)), -matrix() * 2.0);
    assert_eq!(negate(gradient), expected);

    assert_eq!(zero(&[1.0, 2.0][..]), vec![0.0, 0.0]);
    assert_eq!(zero(&(&1.0, &mut 2.0)), (0.0, 0.0));
    let mut absent = None;
    accumulate(&mut absent, Some(1.0));
    assert_eq!(absent, Some(1.0));
}

#[test]
#[should_panic(expected = "a gradient of 1 entries cannot be added to one of 2")]
fn lengths_must_agree() {
    accumulate(&mut vec![0.0; 2], vec![1.0]);
}

#[test]
fn vacant_gradients_are_small() {
    type Gradient = (f64, DMatrix<f64>, Matrix2<f64>, Vec<f64>, OMatrix<f64, nalgebra::U3, Dyn>, Option<f64>);
    let (x, dynamic, fixed, list, mixed, option) = Gradient::vacant();
    assert_eq!((x, dynamic.len(), fixed, list.len(), option), (0.0, 0, Matrix2::zeros(), 0, None));
    assert_eq!(mixed.shape(), (3, 0));
}

#[test]
fn markers_select_entries() {
    fn pullback<A: Activity, B: Activity>(a: A, b: B, runs: &mut u32) -> (A::Entry<f64>, B::Entry<f64>) {
        let first = a.entry(|| {
            *runs += 1;
            2.0
        });
        (first, b.entry(|| 3.0))
    }
    fn active<A: Activity>(_: A) -> bool {
        A::ACTIVE
    }
    let mut runs = 0;
    assert_eq!(pullback(Constant, Active, &mut runs), (NoGradient, 3.0));
    assert_eq!(runs, 0);
    assert_eq!(pullback(Active, Constant, &mut runs), (2.0, NoGradient));
    assert_eq!(runs, 1);
    assert!(active(Active.or(Constant)) && active(Constant.or(Active)) && !active(Constant.or(Constant)));
}

#[test]
fn entries_of_active_arguments_pass() {
    use super::Entry as _;
    fn take<T: RealField>(gradient: T) -> T {
        gradient.__entry()
    }
    assert_eq!(take(1.0_f64), 1.0);
    assert_eq!(matrix().__entry(), matrix());
}

#[test]
fn slots_start_empty() {
    assert_eq!(slots::<f64>(3), vec![None; 3]);
}
