//! Reference runs, formulations that must agree, what an optimizer remembers, sets of parameters.

use super::*;
use crate::Differentiable;
use nalgebra::{DMatrix, DVector, dmatrix, dvector};

#[test]
fn owned_and_borrowed_tuples_step_alike() {
    let grads = (dmatrix![1.0, -2.0; 0.5, 4.0], dvector![3.0, -1.0], 2.0);
    let start = (dmatrix![1.0, 2.0; 3.0, 4.0], dvector![5.0, 6.0], 7.0);

    let mut owned = start.clone();
    Sgd::new(0.5).step(&mut owned, &grads);
    assert_eq!(owned, (dmatrix![0.5, 3.0; 2.75, 2.0], dvector![3.5, 6.5], 6.0));

    let (mut w, mut b, mut c) = start;
    Sgd::new(0.5).step(&mut (&mut w, &mut b, &mut c), &grads);
    assert_eq!(owned, (w, b, c));
}

#[test]
fn a_network_of_any_depth_is_a_vector_of_layers() {
    let layer = |value: f64| (DMatrix::from_element(2, 2, value), DVector::from_element(2, value));
    let mut layers = vec![layer(1.0), layer(2.0), layer(3.0)];
    Adam::new(0.1).step(&mut layers, &vec![layer(1.0), layer(-1.0), layer(1.0)]);
    for ((w, b), expected) in layers.iter().zip([0.9, 2.1, 2.9]) {
        assert!(w.iter().chain(b.iter()).all(|e| (e - expected).abs() < 1e-7));
    }
}

#[test]
#[should_panic(expected = "the parameters are slices of lengths [4, 2], the gradient of lengths [4, 3]")]
fn a_gradient_of_another_shape_is_refused() {
    let mut parameters = ([1.0; 4], [1.0; 2]);
    Sgd::new(0.1).step(&mut parameters, &([1.0; 4], [1.0; 3]));
}

/// `f = ½ (x² + 10 y²)`, a bowl of condition number 10.
fn bowl([x, y]: [f64; 2]) -> f64 {
    0.5 * (x * x + 10.0 * y * y)
}

fn slope([x, y]: [f64; 2]) -> [f64; 2] {
    [x, 10.0 * y]
}

fn step(optimizer: &mut impl Optimizer<f64>, point: &mut [f64; 2]) {
    let gradient = slope(*point);
    optimizer.step(point, &gradient);
}

/// The points of some steps on the bowl from (1, 1).
fn run(mut optimizer: impl Optimizer<f64>, steps: usize) -> Vec<[f64; 2]> {
    let mut point = [1.0, 1.0];
    let mut points = Vec::new();
    for _ in 0..steps {
        step(&mut optimizer, &mut point);
        points.push(point);
    }
    points
}

fn assert_points(name: &str, found: &[[f64; 2]], expected: &[[f64; 2]], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    for (step, (found, expected)) in found.iter().zip(expected).enumerate() {
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() <= tolerance, "{name}, step {step}: {found} is not {expected}");
        }
    }
}

/// Rate 0.05, `ρ = β = 0.9`: three points, and the value after 100 steps.
#[test]
fn the_reference_run() {
    let check = |name, points: Vec<[f64; 2]>, expected: [[f64; 2]; 3], value: f64| {
        assert_points(name, &points[..3], &expected, 1e-8);
        let found = bowl(points[99]);
        assert!((found / value - 1.0).abs() < 1e-4, "{name}: {found} is not {value}");
    };
    check("sgd", run(Sgd::new(0.05), 100), [[0.95, 0.5], [0.9025, 0.25], [0.857_375, 0.125]], 1.7526e-5);
    check(
        "momentum",
        run(Momentum::new(0.05, 0.9), 100),
        [[0.95, 0.5], [0.8575, -0.2], [0.731_375, -0.73]],
        5.4185e-5,
    );
    check(
        "nesterov, first",
        ahead(Velocity::OfSteps, 100),
        [[0.95, 0.5], [0.859_75, 0.025], [0.739_598_75, -0.201_25]],
        7.6457e-8,
    );
    check(
        "nesterov, second",
        run(Nesterov::new(0.05, 0.9), 100),
        [[0.905, 0.05], [0.778_525, -0.4025], [0.631_462_62, -0.404_875]],
        7.8305e-8,
    );
    check(
        "adagrad",
        run(AdaGrad::new(0.05), 100),
        [[0.95, 0.95], [0.915_562_53, 0.915_562_53], [0.887_910_77, 0.887_910_76]],
        0.417_98,
    );
    check(
        "rmsprop",
        run(RmsProp::new(0.05, 0.9), 100),
        [[0.841_886_17, 0.841_886_12], [0.736_937_73, 0.736_937_66], [0.654_359_02, 0.654_358_94]],
        3.3138e-3,
    );
    check(
        "adam",
        run(Adam::new(0.05), 100),
        [[0.95, 0.95], [0.900_083_25, 0.900_083_24], [0.850_311_71, 0.850_311_7]],
        9.7547e-5,
    );
}

/// The points `x` of `v ← ρ v - α ∇f(x + ρ v)`, `x ← x + v`.
fn ahead(velocity: Velocity, steps: usize) -> Vec<[f64; 2]> {
    let mut momentum = Momentum::new(0.05, 0.9).with_velocity(velocity);
    let mut point = [1.0, 1.0];
    let mut points = Vec::new();
    for _ in 0..steps {
        let gradient = slope(momentum.ahead(&point));
        momentum.step(&mut point, &gradient);
        points.push(point);
    }
    points
}

#[test]
fn both_velocities_of_momentum_agree_at_a_constant_rate() {
    let of_gradients = run(Momentum::new(0.05, 0.9), 100);
    let of_steps = run(Momentum::new(0.05, 0.9).with_velocity(Velocity::OfSteps), 100);
    assert_points("momentum", &of_gradients, &of_steps, 1e-14);

    // A gradient of 1 once, then a tenth of the rate: the first coasts on by 0.09, the second by 0.9.
    let coast = |velocity| {
        let (mut x, mut momentum) = (0.0, Momentum::new(1.0, 0.9).with_velocity(velocity));
        momentum.step(&mut x, &1.0);
        momentum.rate = 0.1;
        momentum.step(&mut x, &0.0);
        x
    };
    assert!((coast(Velocity::OfGradients) + 1.09_f64).abs() < 1e-15);
    assert!((coast(Velocity::OfSteps) + 1.9_f64).abs() < 1e-15);
}

/// `x̃ - ρ v` of the second formulation is `x` of the first, at every step; `x̃` is `x + ρ v`.
#[test]
fn both_formulations_of_nesterov_agree() {
    let first = ahead(Velocity::OfSteps, 100);
    assert_points("nesterov, of gradients", &ahead(Velocity::OfGradients, 100), &first, 1e-14);
    let (mut point, mut nesterov) = ([1.0, 1.0], Nesterov::new(0.05, 0.9));
    let mut second = Vec::new();
    for _ in 0..100 {
        step(&mut nesterov, &mut point);
        let mut behind = point;
        nesterov.behind(&mut behind);
        second.push(behind);
    }
    assert_points("nesterov", &second, &first, 1e-14);
}

#[test]
fn the_steps_of_adagrad_fall_as_the_root_of_their_number() {
    let (mut x, mut adagrad) = (0.0_f64, AdaGrad::new(1.0));
    for step in 1..=100 {
        let before = x;
        adagrad.step(&mut x, &3.0);
        // `ε` is 1e-7 of a root that is at least 3.
        assert!(((before - x) * f64::from(step).sqrt() - 1.0).abs() < 1e-7, "step {step}");
    }
}

#[test]
fn the_first_step_of_rmsprop() {
    for (decay, expected) in [(0.9, 10.0_f64.sqrt()), (0.99, 10.0)] {
        for gradient in [-1e3, 0.5, 7.0] {
            let mut x = 0.0_f64;
            RmsProp::new(1.0, decay).step(&mut x, &gradient);
            assert!((x * f64::signum(gradient) + expected).abs() < 1e-4, "{x}");
        }
    }
}

/// The steps of Adam without correction, in units of the rate, for a constant gradient.
#[test]
fn the_steps_of_adam_without_correction() {
    for gradient in [-1e6, 0.1, 1.0, 50.0] {
        let mut adam = Adam::new(1.0).without_correction().with_epsilon(0.0);
        let mut x = 0.0_f64;
        let steps: Vec<f64> = (0..1000)
            .map(|_| {
                let before = x;
                adam.step(&mut x, &gradient);
                (before - x) * f64::signum(gradient)
            })
            .collect();
        for (step, expected) in [(1, 3.162), (2, 4.250), (5, 5.797), (10, 6.528), (12, 6.5685), (1000, 1.258)]
        {
            assert!((steps[step - 1] - expected).abs() < 6e-4, "step {step}: {}", steps[step - 1]);
        }
        assert!(steps.iter().all(|&step| step <= steps[11]));
    }
    // `β₁ = 0`: the square alone.
    let mut x = 0.0_f64;
    Adam::new(1.0).with_betas(0.0, 0.999).without_correction().step(&mut x, &2.0);
    assert!((x + 31.6228).abs() < 1e-3, "{x}");
    // Where `ε` shows: `√q` is 0.0316 of a gradient of 1e-5.
    let mut x = 0.0_f64;
    Adam::new(1.0).without_correction().step(&mut x, &1e-5);
    assert!((x + 0.1e-5 / (1e-5 * 0.001_f64.sqrt() + 1e-7)).abs() < 1e-9 && x > -3.0, "{x}");
}

/// Where the gradient is 0, or nearly, momentum goes on.
#[test]
fn a_local_minimum_and_a_saddle() {
    let descend = |optimizer: &mut dyn FnMut(&mut f64, f64)| {
        let mut x = 2.0_f64;
        for _ in 0..500 {
            let gradient = 4.0 * x.powi(3) - 4.0 * x + 0.5;
            optimizer(&mut x, gradient);
        }
        (x, x.powi(4) - 2.0 * x * x + 0.5 * x)
    };
    let mut sgd = Sgd::new(0.02);
    let (x, value) = descend(&mut |x, g| sgd.step(x, &g));
    assert!((x - 0.930_403).abs() < 1e-6 && (value + 0.516_749).abs() < 1e-6, "{x} {value}");
    let mut momentum = Momentum::new(0.02, 0.9);
    let (x, value) = descend(&mut |x, g| momentum.step(x, &g));
    assert!((x + 1.057_454).abs() < 1e-6 && (value + 1.514_754).abs() < 1e-6, "{x} {value}");

    let saddle = |y| {
        let mut point = [1.0_f64, y];
        for _ in 0..100 {
            let gradient = [2.0 * point[0], -2.0 * point[1]];
            Sgd::new(0.1).step(&mut point, &gradient);
        }
        point
    };
    assert!(saddle(0.0)[0] < 1e-9 && saddle(0.0)[1] == 0.0);
    assert!((saddle(1e-6)[1] - 82.8).abs() < 0.05);
}

#[test]
fn the_comparison_table() {
    let row = |optimizer: &dyn Optimizer<f64>| {
        let Properties { first_moments, second_moments, leaky, bias_correction } = optimizer.properties();
        [first_moments, second_moments, leaky, bias_correction]
    };
    assert_eq!(row(&Sgd::new(0.1)), [false; 4]);
    assert_eq!(row(&Momentum::new(0.1, 0.9)), [true, false, false, false]);
    assert_eq!(row(&Nesterov::new(0.1, 0.9)), [true, false, false, false]);
    assert_eq!(row(&AdaGrad::new(0.1)), [false, true, false, false]);
    assert_eq!(row(&RmsProp::new(0.1, 0.9)), [false, true, true, false]);
    assert_eq!(row(&Adam::new(0.1)), [true; 4]);
    assert!(!row(&Adam::new(0.1).without_correction())[3]);
}

/// The moments are as many copies of the parameters; Adam counts its steps, too. All go on where they stopped.
#[test]
fn what_is_remembered_goes_on() {
    fn check<O: Optimizer<f64>>(name: &str, make: impl Fn() -> O, numbers: usize) {
        let (mut optimizer, mut point) = (make(), [1.0, 1.0]);
        let fresh = optimizer.memory();
        make().restore(&point, &fresh);
        for _ in 0..7 {
            step(&mut optimizer, &mut point);
        }
        let memory = optimizer.memory();
        assert_eq!(memory.len(), numbers, "{name}");
        let (mut other, mut copy) = (make(), point);
        other.restore(&copy, &memory);
        for _ in 0..7 {
            step(&mut optimizer, &mut point);
            step(&mut other, &mut copy);
        }
        assert_eq!(point, copy, "{name}");
    }
    check("sgd", || Sgd::new(0.05), 0);
    check("momentum", || Momentum::new(0.05, 0.9), 2);
    check("nesterov", || Nesterov::new(0.05, 0.9), 2);
    check("adagrad", || AdaGrad::new(0.05), 2);
    check("rmsprop", || RmsProp::new(0.05, 0.9), 2);
    check("adam", || Adam::new(0.05), 2 + 4);
}

#[test]
#[should_panic(expected = "Momentum remembers 3 numbers for slices of lengths [3], not 2")]
fn the_memory_of_other_parameters_is_refused() {
    let (mut x, mut momentum) = ([1.0; 2], Momentum::new(0.1, 0.9));
    momentum.step(&mut x, &[1.0; 2]);
    Momentum::new(0.1, 0.9).restore(&[1.0; 3], &momentum.memory());
}

/// A number, a slice, a matrix, a tuple and a derived struct of the same numbers take the same steps.
#[test]
fn all_optimizers_take_all_parameters() {
    #[derive(Differentiable, Clone)]
    struct Layer {
        w: DMatrix<f64>,
        b: f64,
        width: usize,
    }
    #[derive(Differentiable, Clone)]
    struct Net {
        layers: Vec<Layer>,
        gain: [f64; 2],
    }
    const START: [f64; 5] = [1.0, -2.0, 0.5, 3.0, -0.25];

    fn run<O: Optimizer<f64>, P: Parameters<f64>, G: Parameters<f64>>(
        mut optimizer: O,
        mut parameters: P,
        gradient: impl Fn(&P) -> G,
    ) -> Vec<f64> {
        for _ in 0..5 {
            let gradient = gradient(&parameters);
            optimizer.step(&mut parameters, &gradient);
        }
        parameters.flatten()
    }

    // The gradient of `½ Σ x²` is the point.
    fn check<O: Optimizer<f64>>(make: impl Fn() -> O) {
        let expected = START.map(|x| run(make(), x, |x| *x)[0]);
        assert_eq!(run(make(), START, |x| *x), expected);
        assert_eq!(run(make(), START.to_vec(), Vec::clone), expected);
        let mut list = START;
        assert_eq!(run(make(), &mut list[..], |x| x.to_vec()), expected);
        assert_eq!(run(make(), DMatrix::from_row_slice(1, 5, &START), DMatrix::clone), expected);
        let tuple = (dvector![START[0], START[1]], START[2], [START[3], START[4]]);
        assert_eq!(run(make(), tuple, Clone::clone), expected);
        let layer = Layer { w: dmatrix![START[0], START[1]], b: START[2], width: 7 };
        let net = Net { layers: vec![layer], gain: [START[3], START[4]] };
        let gradient = |net: &Net| NetGradient {
            layers: vec![LayerGradient { w: net.layers[0].w.clone(), b: net.layers[0].b }],
            gain: net.gain,
        };
        assert_eq!(run(make(), net, gradient), expected);
    }
    check(|| Sgd::new(0.05));
    check(|| Momentum::new(0.05, 0.9));
    check(|| Momentum::new(0.05, 0.9).with_velocity(Velocity::OfSteps));
    check(|| Nesterov::new(0.05, 0.9));
    check(|| AdaGrad::new(0.05));
    check(|| RmsProp::new(0.05, 0.9));
    check(|| Adam::new(0.05));
    check(|| Adam::new(0.05).without_correction());
}

#[test]
#[should_panic(expected = "Sgd remembers nothing, not 2 numbers")]
fn the_memory_of_another_optimizer_is_refused() {
    Sgd::new(0.1).restore(&[1.0; 2], &[0.0; 2]);
}

#[test]
fn all_optimizers_take_single_precision() {
    fn check(mut optimizer: impl Optimizer<f32>) {
        let mut x = [1.0_f32, -1.0];
        for _ in 0..300 {
            let gradient = x;
            optimizer.step(&mut x, &gradient);
        }
        assert!(x.iter().all(|x| x.abs() < 0.2), "{x:?}");
    }
    check(Sgd::new(0.05));
    check(Momentum::new(0.05, 0.9));
    check(Nesterov::new(0.05, 0.9));
    check(AdaGrad::new(0.2));
    check(RmsProp::new(0.05, 0.9));
    check(Adam::new(0.05));
}
