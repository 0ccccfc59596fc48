//! Imports: which companions come with which names.

use super::emitted;

#[test]
fn companions_are_imported_beside_functions() {
    for (import, companions) in [
        ("use a::f;", "use a::f_pullback;"),
        ("use a::f as g;", "use a::f_pullback as g_pullback;"),
        ("pub(crate) use a::{f, b::g as h};", "pub(crate) use a::{f_pullback, b::g_pullback as h_pullback};"),
        ("use a::*;", "use a::*;"),
        // `self` is the module, which has no companion.
        ("use a::b::{self, f};", "use a::b::{f_pullback};"),
        ("use a::{b::{self as c, f}, g};", "use a::{b::{f_pullback}, g_pullback};"),
    ] {
        let expected = format!("{import} #[allow(unused_imports)] {companions}");
        let expected = syn::parse_str(&expected).expect("the imports parse");
        assert_eq!(emitted(import), prettyplease::unparse(&expected));
    }
}
