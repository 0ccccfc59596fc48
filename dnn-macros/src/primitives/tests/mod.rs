//! Tests of the table, and the writer of the gradient tests of its entries: every entry, and every rule as a function
//! that is differentiated.
//!
//! The text is `tests/primitives/generated` of the root package; `UPDATE_EXPECT=1` rewrites it.

mod function;
mod hidden;
mod matrices;
mod scalars;
mod text;

use std::fmt::Write as _;

use expect_test::expect_file;

const FLOATS: [&str; 2] = ["f64", "f32"];

#[test]
fn the_generated_tests_are_up_to_date() {
    let scalars = file(
        "Every scalar entry of the table and every rule",
        "use dnn_core::activation::{relu, sigmoid};\nuse dnn_core::differentiable;\n\nuse crate::{Case, case};",
        |float| scalars::functions(float).iter().map(|f| (f.text(float), f.case(float))).collect(),
    );
    expect_file!["../../../../tests/primitives/generated/scalars.rs"].assert_eq(&scalars);
    let nalgebra = "use dnn_core::differentiable;\nuse nalgebra::{DMatrix, DVector, RowDVector, SMatrix};\n\n\
        use crate::{Case, case, vjp_case};";
    let matrices = file("Every entry of the table on matrices and every rule", nalgebra, |float| {
        matrices::functions(float).iter().map(|f| (f.text(), f.case())).collect()
    });
    expect_file!["../../../../tests/primitives/generated/matrices.rs"].assert_eq(&matrices);
    let hidden = file(
        "Every operator on types that the macro does not see",
        &nalgebra.replace("case, vjp", "vjp"),
        |float| {
            let functions = hidden::functions(float).into_iter().map(|f| (f.text(), f.case()));
            std::iter::once((hidden::aliases(float), String::new())).chain(functions).collect()
        },
    );
    expect_file!["../../../../tests/primitives/generated/hidden.rs"].assert_eq(&hidden);
}

/// A generated file: functions and a list of cases for each type of float.
fn file(what: &str, uses: &str, functions: impl Fn(&str) -> Vec<(String, String)>) -> String {
    let mut text = format!("//! {what}. Written by `dnn-macros/src/primitives/tests`.\n\n{uses}\n\n");
    for float in FLOATS {
        let (functions, cases): (String, String) = functions(float).into_iter().unzip();
        let file = syn::parse_file(&functions).expect("the generated text is Rust");
        text.push_str(&prettyplease::unparse(&file));
        let list = float.to_uppercase();
        write!(text, "\npub(crate) const {list}: &[Case<{float}>] = &[\n{cases}];\n\n")
            .expect("a string takes all");
    }
    format!("{}\n", text.trim_end())
}

#[test]
fn names_are_unique() {
    let mut seen = std::collections::HashSet::new();
    for primitive in super::table() {
        assert!(seen.insert(primitive.name), "`{}` is twice in the table", primitive.name);
    }
}

/// The stable methods of `f32` and `f64` in std 1.95 that take floats and give floats.
#[test]
fn every_real_method_of_std_is_in_the_table() {
    let methods = "floor ceil round round_ties_even trunc fract abs signum copysign mul_add div_euclid rem_euclid \
        powi powf sqrt exp exp2 ln log log2 log10 abs_sub cbrt hypot sin cos tan asin acos atan atan2 sin_cos exp_m1 \
        ln_1p sinh cosh tanh asinh acosh atanh recip to_degrees to_radians max min clamp midpoint next_up next_down";
    let missing: Vec<&str> =
        methods.split_whitespace().filter(|method| super::spelled(method).next().is_none()).collect();
    assert!(missing.is_empty(), "not in the table: {missing:?}");
}
