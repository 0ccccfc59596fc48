//! What the scratch package's binaries have in common.

use std::panic::{AssertUnwindSafe, catch_unwind};

use oracle::Case;

/// Panics are caught and compared; their messages are in nobody's interest.
pub fn quiet() {
    std::panic::set_hook(Box::new(|_| {}));
}

/// Compares a program with its twin and its derivatives at points, and prints a line for each.
pub fn check<C: Case + Copy>(program: usize, case: C, points: &[C::Point]) {
    for (index, point) in points.iter().enumerate() {
        let plain = catch_unwind(AssertUnwindSafe(|| C::plain(point)));
        let checked = catch_unwind(AssertUnwindSafe(|| {
            let point = std::slice::from_ref(point);
            if plain.is_ok() { oracle::check_kinks(case, point) } else { oracle::check_panics(case, point) }
        }));
        let finite = plain.is_ok_and(|outputs| outputs.is_ok_and(|all| all.iter().all(|x| x.abs() < 1e9)));
        match checked {
            Ok(()) if finite => println!("{program} {index} finite"),
            Ok(()) => println!("{program} {index} other"),
            Err(payload) => {
                let message = payload.downcast_ref::<String>().cloned().unwrap_or_else(|| "a panic".to_owned());
                println!("{program} {index} wrong {message:?}");
            }
        }
    }
}
