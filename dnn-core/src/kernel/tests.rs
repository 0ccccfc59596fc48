//! Every product against the definition, over shapes, storages and scalars.

use nalgebra::{DMatrix, Dim, Dyn, Matrix, Matrix3, MatrixView, RawStorage, SMatrix, Vector3};

use super::{
    product::{Form, run},
    raw::Target,
    *,
};
use crate::random::Random;

const SIZES: [usize; 8] = [0, 1, 2, 3, 5, 8, 13, 40];

fn random(rows: usize, columns: usize, random: &mut Random) -> DMatrix<f64> {
    DMatrix::from_fn(rows, columns, |_, _| random.uniform() - 0.5)
}

/// `A B` by its definition.
fn naive<R1: Dim, C1: Dim, R2: Dim, C2: Dim>(
    a: &Matrix<f64, R1, C1, impl RawStorage<f64, R1, C1>>,
    b: &Matrix<f64, R2, C2, impl RawStorage<f64, R2, C2>>,
) -> DMatrix<f64> {
    DMatrix::from_fn(a.nrows(), b.ncols(), |i, j| (0..a.ncols()).map(|l| a[(i, l)] * b[(l, j)]).sum())
}

#[track_caller]
fn close<R: Dim, C: Dim>(
    actual: &Matrix<f64, R, C, impl RawStorage<f64, R, C>>,
    expected: &DMatrix<f64>,
    tolerance: f64,
) {
    assert_eq!(actual.shape(), expected.shape());
    for (actual, expected) in actual.iter().zip(expected) {
        assert!((actual - expected).abs() <= tolerance, "{actual} is not {expected}");
    }
}

/// Every second row and every third column.
fn with_steps(m: &DMatrix<f64>) -> DMatrix<f64> {
    let mut wide = DMatrix::from_element(2 * m.nrows() + 1, 3 * m.ncols() + 1, f64::NAN);
    for j in 0..m.ncols() {
        for i in 0..m.nrows() {
            wide[(2 * i, 3 * j)] = m[(i, j)];
        }
    }
    wide
}

fn view<'a>(wide: &'a DMatrix<f64>, of: &DMatrix<f64>) -> MatrixView<'a, f64, Dyn, Dyn, Dyn, Dyn> {
    wide.view_with_steps((0, 0), of.shape(), (1, 2))
}

fn triples() -> impl Iterator<Item = (usize, usize, usize)> {
    SIZES.into_iter().flat_map(|m| SIZES.into_iter().flat_map(move |k| SIZES.map(|n| (m, k, n))))
}

#[test]
fn dynamic_products_follow_the_definition() {
    let mut seed = Random::new(1);
    for (m, k, n) in triples() {
        let (a, b, c_bar) = (random(m, k, &mut seed), random(k, n, &mut seed), random(m, n, &mut seed));
        close(&gemm_nn(&a, &b), &naive(&a, &b), 1e-13);
        close(&gemm_nt(&c_bar, &b), &naive(&c_bar, &b.transpose()), 1e-13);
        close(&gemm_tn(&a, &c_bar), &naive(&a.transpose(), &c_bar), 1e-13);
    }
}

#[test]
fn added_products_keep_what_was_there() {
    let mut seed = Random::new(2);
    for (m, k, n) in triples() {
        let (a, b, c_bar) = (random(m, k, &mut seed), random(k, n, &mut seed), random(m, n, &mut seed));
        let (mut a_bar, mut b_bar) = (random(m, k, &mut seed), random(k, n, &mut seed));
        let a_sum = &a_bar + naive(&c_bar, &b.transpose());
        let b_sum = &b_bar + naive(&a.transpose(), &c_bar);
        gemm_nt_add(&mut a_bar, &c_bar, &b);
        gemm_tn_add(&mut b_bar, &a, &c_bar);
        close(&a_bar, &a_sum, 1e-13);
        close(&b_bar, &b_sum, 1e-13);
    }
}

#[test]
fn views_with_steps_are_read_right() {
    let mut seed = Random::new(3);
    for (m, k, n) in triples() {
        let (a, b, c_bar) = (random(m, k, &mut seed), random(k, n, &mut seed), random(m, n, &mut seed));
        let [a_wide, b_wide, c_wide] = [&a, &b, &c_bar].map(with_steps);
        let [a_view, b_view, c_view] =
            [(&a_wide, &a), (&b_wide, &b), (&c_wide, &c_bar)].map(|(w, m)| view(w, m));
        close(&gemm_nn(&a_view, &b_view), &naive(&a, &b), 1e-13);
        close(&gemm_nt(&c_view, &b_view), &naive(&c_bar, &b.transpose()), 1e-13);
        close(&gemm_tn(&a_view, &c_view), &naive(&a.transpose(), &c_bar), 1e-13);
        assert!((sum(&a_view) - sum(&a)).abs() < 1e-12);
        assert!((dot(&a_view, &a) - dot(&a, &a)).abs() < 1e-12);
        close(&column_sum(&a_view), &naive(&a, &DMatrix::from_element(k, 1, 1.0)), 1e-13);
        close(&row_sum(&a_view), &naive(&DMatrix::from_element(1, m, 1.0), &a), 1e-13);
    }
}

#[test]
fn a_target_with_steps_is_written_between_its_neighbors() {
    let mut seed = Random::new(4);
    for (m, k, n) in [(3, 4, 2), (9, 8, 7), (1, 5, 6), (5, 1, 9)] {
        let (b, c_bar) = (random(k, n, &mut seed), random(m, n, &mut seed));
        let mut wide = DMatrix::from_element(2 * m, 2 * k, 1.0);
        gemm_nt_add(&mut wide.view_with_steps_mut((0, 0), (m, k), (1, 1)), &c_bar, &b);
        let product = naive(&c_bar, &b.transpose());
        let expected = DMatrix::from_fn(2 * m, 2 * k, |i, j| {
            1.0 + if i % 2 == 0 && j % 2 == 0 { product[(i / 2, j / 2)] } else { 0.0 }
        });
        close(&wide, &expected, 1e-13);
        accumulate(&mut wide.view_with_steps_mut((0, 0), (m, k), (1, 1)), &(-product));
        close(&wide, &DMatrix::from_element(2 * m, 2 * k, 1.0), 1e-13);
    }
}

#[test]
fn static_products_follow_the_definition() {
    let mut seed = Random::new(5);
    let mut fill = || seed.uniform() - 0.5;
    let a = SMatrix::<f64, 3, 4>::from_fn(|_, _| fill());
    let b = SMatrix::<f64, 4, 5>::from_fn(|_, _| fill());
    let c_bar = SMatrix::<f64, 3, 5>::from_fn(|_, _| fill());
    let a_bar: SMatrix<f64, 3, 4> = gemm_nt(&c_bar, &b);
    let b_bar: SMatrix<f64, 4, 5> = gemm_tn(&a, &c_bar);
    close(&a_bar, &naive(&c_bar, &b.transpose()), 1e-15);
    close(&b_bar, &naive(&a.transpose(), &c_bar), 1e-15);

    let large = SMatrix::<f64, 20, 20>::from_fn(|_, _| fill());
    close(&gemm_nt(&large, &large), &naive(&large, &large.transpose()), 1e-13);

    let whole = DMatrix::from_fn(9, 9, |_, _| fill());
    let block = whole.fixed_view::<3, 3>(2, 1);
    let m = Matrix3::from_fn(|_, _| fill());
    close(&gemm_tn(&block, &m), &naive(&block.transpose(), &m), 1e-15);
    let outer: Matrix3<f64> = gemm_nt(&Vector3::new(1.0, 2.0, 3.0), &Vector3::new(4.0, 5.0, 6.0));
    assert_eq!(outer[(2, 1)], 15.0);
}

/// `Overwrite` on slots that can be looked at before.
struct Replace;

impl Target<f64> for Replace {
    type Slot = f64;
    const ADDS: bool = false;

    fn put(slot: &mut f64, value: f64) {
        *slot = value;
    }

    fn start(slots: &mut [f64]) -> &mut [f64] {
        slots.fill(0.0);
        slots
    }
}

#[test]
fn an_overwritten_result_is_not_read_before() {
    let mut seed = Random::new(6);
    for (m, k, n) in triples() {
        let (a, b, c_bar) = (random(m, k, &mut seed), random(k, n, &mut seed), random(m, n, &mut seed));
        for (form, left, right) in [(Form::Nn, &a, &b), (Form::Nt, &c_bar, &b), (Form::Tn, &a, &c_bar)] {
            let shape = form.shape(left.shape(), right.shape());
            let mut slots = vec![f64::NAN; shape.rows * shape.columns];
            run::<f64, Replace, _, _, _, _>(&mut slots, form, shape, left, right);
            assert!(slots.iter().all(|entry| entry.is_finite()));
        }
    }
}

#[test]
fn other_scalars_agree_with_the_definition() {
    let a = DMatrix::from_fn(9, 8, |i, j| (7 * i + j) as u64);
    let c_bar = DMatrix::from_fn(9, 7, |i, j| (i * j) as u64);
    let expected = a.transpose() * &c_bar;
    assert_eq!(gemm_tn(&a, &c_bar), expected);
    // These integers are exact in `f32`, which `matrixmultiply` multiplies.
    let float = |m: &DMatrix<u64>| m.map(|entry| entry as f32);
    assert_eq!(gemm_tn(&float(&a), &float(&c_bar)), float(&expected));
}

#[test]
fn generic_code_reaches_the_kernel() {
    fn adjoint<T: nalgebra::RealField>(a: &DMatrix<T>, c_bar: &DMatrix<T>) -> DMatrix<T> {
        gemm_tn(a, c_bar)
    }
    let a = DMatrix::from_element(2, 2, 1.0);
    assert_eq!(adjoint(&a, &a), DMatrix::from_element(2, 2, 2.0));
}

#[test]
fn sums_of_known_matrices() {
    let m = DMatrix::from_fn(7, 31, |i, j| (10 * i + j) as f64);
    assert_eq!(sum(&m), m.iter().sum::<f64>());
    assert_eq!(column_sum(&m), m.column_sum());
    assert_eq!(row_sum(&m), m.row_sum());
    assert_eq!(dot(&m, &m), m.norm_squared());
    assert_eq!(zeros_like(&m), DMatrix::zeros(7, 31));
    assert_eq!(sum(&DMatrix::<f64>::zeros(0, 3)), 0.0);
    assert_eq!(row_sum(&DMatrix::<f64>::zeros(0, 3)).shape(), (1, 3));
    assert_eq!(column_sum(&DMatrix::<f64>::zeros(0, 3)).shape(), (0, 1));
}

/// `<f(m), v> = <m, g(v)>` for a sum `f` and its adjoint `g`.
#[test]
fn spreads_are_the_adjoints_of_sums() {
    let mut seed = Random::new(7);
    for (rows, columns) in [(1, 1), (3, 5), (8, 1), (1, 4), (40, 13), (0, 3), (3, 0), (0, 0)] {
        let (m, v, w) = (
            random(rows, columns, &mut seed),
            random(rows, 1, &mut seed).column(0).into_owned(),
            random(1, columns, &mut seed).row(0).into_owned(),
        );
        let [all, by_column, by_row] = [spread(&2.5, &m), spread_column(&v, &m), spread_row(&w, &m)];
        assert_eq!(all, DMatrix::from_element(rows, columns, 2.5));
        assert_eq!(by_column, DMatrix::from_fn(rows, columns, |i, _| v[i]));
        assert_eq!(by_row, DMatrix::from_fn(rows, columns, |_, j| w[j]));
        assert!((dot(&all, &m) - 2.5 * sum(&m)).abs() < 1e-12);
        assert!((dot(&by_column, &m) - column_sum(&m).dot(&v)).abs() < 1e-12);
        assert!((dot(&by_row, &m) - row_sum(&m).dot(&w)).abs() < 1e-12);
    }
}

#[test]
fn spreads_take_views_and_keep_static_sizes() {
    let wide = DMatrix::from_fn(5, 4, |i, j| (10 * i + j) as f64);
    let like = wide.view_with_steps((0, 0), (3, 2), (1, 1));
    let column: DMatrix<f64> = spread_column(&like.column(1), &like);
    assert_eq!(column, DMatrix::from_fn(3, 2, |i, _| (20 * i + 2) as f64));
    let row: DMatrix<f64> = spread_row(&like.row(1), &like);
    assert_eq!(row, DMatrix::from_fn(3, 2, |_, j| (20 + 2 * j) as f64));
    let fixed: Matrix3<f64> = spread_column(&Vector3::new(1.0, 2.0, 3.0), &Matrix3::zeros());
    assert_eq!(column_sum(&fixed), Vector3::new(3.0, 6.0, 9.0));
}

#[test]
#[should_panic(expected = "a column of 2 entries cannot be spread over a matrix of shape 3 x 2")]
fn a_column_of_another_length_is_not_spread() {
    let _ = spread_column(&nalgebra::DVector::<f64>::zeros(2), &DMatrix::zeros(3, 2));
}

#[test]
#[should_panic(expected = "a row of 3 entries cannot be spread over a matrix of shape 3 x 2")]
fn a_row_of_another_length_is_not_spread() {
    let _ = spread_row(&nalgebra::RowDVector::<f64>::zeros(3), &DMatrix::zeros(3, 2));
}

#[test]
#[should_panic(expected = "A Bᵀ: the shapes 2 x 3 and 4 x 5 do not fit")]
fn a_mismatch_names_both_shapes() {
    let _ = gemm_nt(&DMatrix::<f64>::zeros(2, 3), &DMatrix::<f64>::zeros(4, 5));
}

#[test]
#[should_panic(expected = "a product of shape 2 x 4 does not fit a result of shape 2 x 3")]
fn a_wrong_target_names_both_shapes() {
    let zeros = DMatrix::<f64>::zeros;
    gemm_nt_add(&mut zeros(2, 3), &zeros(2, 5), &zeros(4, 5));
}

#[cfg(all(debug_assertions, feature = "std"))]
#[test]
fn products_are_counted() {
    let m = DMatrix::<f64>::zeros(2, 2);
    reset_products();
    let _ = gemm_nt(&gemm_tn(&m, &m), &m);
    assert_eq!(products(), 2);
}
