//! Shapes, small histograms by hand, derivatives of the transforms.

use super::*;
use crate::assert_close;
use crate::random::Random;

#[test]
fn features_are_put_together() {
    let (first, second) = ([1.0, 2.0], [3.0]);
    let (value, pullback) = concatenate_vjp(&first, &second);
    assert_eq!(value, [1.0, 2.0, 3.0]);
    assert_eq!(pullback(vec![10.0, 20.0, 30.0]), (vec![10.0, 20.0], vec![30.0]));
}

#[test]
fn the_derivatives_of_polar_coordinates() {
    let (x, y) = (-1.5_f64, 0.8);
    let (_, of_radius) = polar_vjp(x, y);
    let (_, of_angle) = polar_vjp(x, y);
    let r = x.hypot(y);
    let (by_x, by_y) = of_radius((1.0, 0.0));
    assert_close(&[by_x, by_y], &[x / r, y / r], 1e-15);
    let (by_x, by_y) = of_angle((0.0, 1.0));
    assert_close(&[by_x, by_y], &[-y / (r * r), x / (r * r)], 1e-15);
    let (at_origin, pullback) = polar_vjp(0.0, 0.0);
    assert_eq!(at_origin, (0.0, 0.0));
    assert_eq!(pullback((1.0, 0.0)), (0.0, 0.0));
    let (by_x, by_y) = polar_vjp(0.0_f64, 0.0).1((0.0, 1.0));
    assert!(by_x.is_nan() && by_y.is_nan());
}

#[test]
fn a_color_histogram_forgets_positions() {
    let mut random = Random::new(1);
    let mut pixels: Vec<[f64; 3]> = (0..300).map(|_| [0; 3].map(|_: i32| random.uniform())).collect();
    let histogram = color_histogram(pixels.iter().copied(), 4);
    assert_eq!(histogram.len(), 64);
    assert_close(&[histogram.iter().sum()], &[1.0], 1e-12);
    random.shuffle(&mut pixels);
    assert_eq!(color_histogram(pixels, 4), histogram);
    // The borders belong to the last bins.
    assert_eq!(color_histogram([[1.0, 1.0, 1.0]], 3)[26], 1.0);
    assert_eq!(color_histogram([], 2), [0.0; 8]);
}

#[test]
fn the_shape_of_oriented_gradients() {
    assert_eq!(oriented_gradients(&vec![0.0; 320 * 240], 320, 8, 9).len(), 10_800);
    // Eight directions, as the slide says too.
    assert_eq!(oriented_gradients(&vec![0.0; 320 * 240], 320, 8, 8).len(), 9_600);
    assert_eq!(oriented_gradients(&[0.0; 30], 5, 4, 9).len(), 9);
}

#[test]
#[should_panic(expected = "patches: 5 pixels are no rows of 2")]
fn an_image_has_whole_rows() {
    let _ = patches(&[0.0; 5], 2, 1, 1);
}

/// A ramp in each direction fills that direction's bin only; brightness does not matter, contrast does.
#[test]
fn the_directions_of_edges() {
    for direction in 0..9_usize {
        let angle = (direction as f64 + 0.5) * core::f64::consts::PI / 9.0;
        let ramp = |brightness: f64, contrast: f64| -> Vec<f64> {
            (0..100)
                .map(|index| {
                    let (i, j) = (f64::from(index / 10), f64::from(index % 10));
                    brightness + contrast * (j * angle.cos() + i * angle.sin())
                })
                .collect()
        };
        let image = ramp(0.0, 1.0);
        // The inner 8×8 pixels, whose neighbors are in the image.
        let histogram = oriented_gradients(&image, 10, 10, 9);
        let strongest =
            (0..9).fold(0, |best, next| if histogram[next] > histogram[best] { next } else { best });
        assert_eq!(strongest, direction);
        assert_close(&oriented_gradients(&ramp(5.0, 1.0), 10, 10, 9), &histogram, 1e-9);
        let double: Vec<f64> = histogram.iter().map(|strength| 2.0 * strength).collect();
        assert_close(&oriented_gradients(&ramp(0.0, -2.0), 10, 10, 9), &double, 1e-9);
    }
}

#[test]
fn words_are_the_means_of_clusters() {
    let mut random = Random::new(2);
    let centers = [[0.0, 0.0], [5.0, 0.0], [0.0, 5.0]];
    let samples: Vec<Vec<f64>> = (0..300)
        .map(|n| centers[n % 3].iter().map(|center| center + 0.1 * random.normal()).collect())
        .collect();
    // Some starts put two words into one cluster: one of ten does not.
    let books = (0..10).map(|seed| Codebook::learn(&samples, 3, 10, &mut Random::new(seed)));
    let found = |book: &Codebook| {
        let near =
            |word: &Vec<f64>, center: &[f64; 2]| (word[0] - center[0]).hypot(word[1] - center[1]) < 0.1;
        centers.iter().all(|center| book.words().iter().any(|word| near(word, center)))
    };
    let book = books.into_iter().find(found).expect("a word in each cluster");
    let mut shares = book.encode(&[vec![0.1, 0.0], vec![5.1, 0.2], vec![4.8, 0.0], vec![0.0, -0.3]]);
    shares.sort_by(f64::total_cmp);
    assert_close(&shares, &[0.0, 0.5, 0.5], 1e-15);
}

#[test]
fn patches_cover_the_image() {
    let image: Vec<f64> = (0..28 * 28).map(f64::from).collect();
    assert_eq!(patches(&image, 28, 7, 7).len(), 16);
    assert_eq!(patches(&image, 28, 7, 3).len(), 64);
    assert_eq!(patches(&image, 28, 7, 7)[5][8], image[8 * 28 + 8]);
    assert!(patches(&[1.0; 4], 2, 3, 1).is_empty());
}

#[test]
#[should_panic(expected = "Codebook: 1 patches are no 2 words")]
fn words_need_patches() {
    let _ = Codebook::learn(&[vec![0.0]], 2, 1, &mut Random::new(0));
}
