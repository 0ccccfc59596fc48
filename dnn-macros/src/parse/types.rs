//! Types as written to types as known.

use quote::ToTokens;
use syn::{
    GenericArgument, GenericParam, Generics, PathArguments, PathSegment, Type, TypeParamBound, WherePredicate,
};

use super::Floats;
use crate::ir::{Bound, Dimension, Float, Matrix, Ty};

/// The float traits, by the last segment of their path.
fn float_bound(name: &str) -> Option<Bound> {
    match name {
        "Float" | "FloatCore" | "Real" => Some(Bound::Float),
        "RealField" => Some(Bound::RealField),
        "Scalar" => Some(Bound::Scalar),
        own if ["Float", "Real", "Scalar"].iter().any(|word| own.contains(word)) => Some(Bound::Own),
        _ => None,
    }
}

/// The type parameters of the function and of its block that have a float bound.
pub(crate) fn floats(function: &Generics, block: Option<&Generics>) -> Floats {
    let mut floats = Floats::default();
    for generics in block.into_iter().chain([function]) {
        for parameter in &generics.params {
            if let GenericParam::Type(parameter) = parameter {
                note(&mut floats, &parameter.ident.to_string(), parameter.bounds.iter());
            }
        }
        for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
            if let WherePredicate::Type(predicate) = predicate {
                let name = predicate.bounded_ty.to_token_stream().to_string();
                note(&mut floats, &name, predicate.bounds.iter());
            }
        }
    }
    floats
}

fn note<'b>(floats: &mut Floats, name: &str, bounds: impl Iterator<Item = &'b TypeParamBound>) {
    for bound in bounds {
        if let TypeParamBound::Trait(bound) = bound {
            let last = bound.path.segments.last();
            let named = last.and_then(|segment| float_bound(&segment.ident.to_string()));
            match named.or_else(|| last.filter(|last| multiplies(last, name)).map(|_| Bound::Own)) {
                // What is known of another bound is more than what a name suggests.
                Some(Bound::Own) => {
                    floats.parameters.entry(name.to_owned()).or_insert(Bound::Own);
                }
                Some(bound) => {
                    floats.parameters.insert(name.to_owned(), bound);
                }
                None => {}
            }
        }
    }
}

/// `Mul<Output = T>` or `Div<Output = T>`, of the parameter `T`: it is taken for a float that has these operators alone.
fn multiplies(bound: &PathSegment, name: &str) -> bool {
    let PathArguments::AngleBracketed(arguments) = &bound.arguments else { return false };
    let itself = |written: &Type| {
        let written = written.to_token_stream().to_string();
        written == name || written == "Self"
    };
    let mut output = false;
    let by_itself = arguments.args.iter().all(|argument| match argument {
        GenericArgument::Type(operand) => itself(operand),
        GenericArgument::AssocType(associated) => {
            output = associated.ident == "Output" && itself(&associated.ty);
            output
        }
        _ => false,
    });
    (bound.ident == "Mul" || bound.ident == "Div") && by_itself && output
}

/// What is known of a type from its text. Matrix types are confirmed by an emitted assertion.
pub(crate) fn ty(written: &Type, floats: &Floats) -> Ty {
    match written {
        Type::Paren(inner) => ty(&inner.elem, floats),
        Type::Group(inner) => ty(&inner.elem, floats),
        Type::Reference(reference) => Ty::Reference {
            mutable: reference.mutability.is_some(),
            target: Box::new(ty(&reference.elem, floats)),
        },
        Type::Array(array) => {
            Ty::Array(Box::new(ty(&array.elem, floats)), array.len.to_token_stream().to_string())
        }
        Type::Slice(slice) => Ty::Slice(Box::new(ty(&slice.elem, floats))),
        Type::Tuple(tuple) if tuple.elems.is_empty() => Ty::Constant,
        Type::Tuple(tuple) => Ty::Tuple(tuple.elems.iter().map(|element| ty(element, floats)).collect()),
        Type::Path(path) if path.qself.is_none() => named(&path.path, floats),
        _ => Ty::Unknown,
    }
}

fn named(path: &syn::Path, floats: &Floats) -> Ty {
    let Some(last) = path.segments.last() else { return Ty::Unknown };
    let name = last.ident.to_string();
    if path.segments.len() == 1 {
        if let Some(bound) = floats.get(&name) {
            return Ty::Float(Float::Parameter { name, bound });
        }
    }
    let arguments: Vec<&GenericArgument> = match &last.arguments {
        PathArguments::AngleBracketed(arguments) => arguments
            .args
            .iter()
            .filter(|argument| !matches!(argument, GenericArgument::Lifetime(_)))
            .collect(),
        _ => Vec::new(),
    };
    let argument = |index: usize| match arguments.get(index) {
        Some(GenericArgument::Type(written)) => Some(ty(written, floats)),
        _ => None,
    };
    match name.as_str() {
        "f32" => Ty::Float(Float::F32),
        "f64" => Ty::Float(Float::F64),
        "bool" => Ty::Bool,
        "String" | "str" | "char" => Ty::Constant,
        "usize" => Ty::Size,
        "u8" | "u16" | "u32" | "u64" | "u128" | "i8" | "i16" | "i32" | "i64" | "i128" | "isize" => {
            Ty::Integer
        }
        "Vec" => Ty::List(Box::new(argument(0).unwrap_or(Ty::Unknown))),
        "Option" | "Result" => Ty::Wrapped(Box::new(argument(0).unwrap_or(Ty::Unknown))),
        _ if floats.own.as_ref() == Some(&name) => Ty::Unknown,
        _ => matrix(&name, &arguments, argument(0)).map_or(Ty::Unknown, Ty::Matrix),
    }
}

/// nalgebra's matrix types by name, and views of them.
fn matrix(name: &str, arguments: &[&GenericArgument], scalar: Option<Ty>) -> Option<Matrix> {
    let Some(Ty::Float(scalar)) = scalar else { return None };
    let size = |index: usize| {
        arguments.get(index).map(|argument| dimension(&argument.to_token_stream().to_string()))
    };
    // With all of its parameters nalgebra's own `Matrix`; with fewer a type of the user's.
    if matches!((name, arguments.len()), ("Matrix", ..4) | ("Vector", ..3)) {
        return None;
    }
    let (rows, columns) = match name.replacen("View", "", 1).as_str() {
        "DMatrix" => (Dimension::Dynamic, Dimension::Dynamic),
        "DVector" => (Dimension::Dynamic, Dimension::one()),
        "RowDVector" => (Dimension::one(), Dimension::Dynamic),
        "SMatrix" | "OMatrix" | "Matrix" => (size(1)?, size(2)?),
        "SVector" | "OVector" | "Vector" => (size(1)?, Dimension::one()),
        "RowSVector" => (Dimension::one(), size(1)?),
        name => sized(name)?,
    };
    Some(Matrix { scalar, rows, columns })
}

/// Whether a type, known to be one of nalgebra's matrices, is a view by its name.
pub(crate) fn is_view(written: &Type) -> bool {
    matches!(written, Type::Path(path)
        if path.path.segments.last().is_some_and(|last| last.ident.to_string().contains("View")))
}

/// Whether a type of this name is one of nalgebra's matrices.
pub(crate) fn names_matrix(name: &str) -> bool {
    const GENERIC: [&str; 8] =
        ["DMatrix", "DVector", "RowDVector", "SMatrix", "OMatrix", "SVector", "OVector", "RowSVector"];
    GENERIC.contains(&name) || sized(name).is_some()
}

/// `Const<3>`, `U3`, `3`, `Dyn`, or a name.
fn dimension(written: &str) -> Dimension {
    let plain: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    if plain.ends_with("Dyn") {
        return Dimension::Dynamic;
    }
    let inner = plain.strip_prefix("Const<").and_then(|rest| rest.strip_suffix('>')).unwrap_or(&plain);
    let inner = inner.strip_prefix('U').filter(|rest| rest.parse::<usize>().is_ok()).unwrap_or(inner);
    Dimension::Static(inner.to_owned())
}

/// `Vector3`, `Matrix2x3`, `RowVector4`, `MatrixXx3`, ..
fn sized(name: &str) -> Option<(Dimension, Dimension)> {
    let one = |text: &str| match text {
        "X" => Some(Dimension::Dynamic),
        digits => digits.parse::<usize>().ok().map(|size| Dimension::Static(size.to_string())),
    };
    if let Some(size) = name.strip_prefix("RowVector") {
        return Some((Dimension::one(), one(size)?));
    }
    if let Some(size) = name.strip_prefix("Vector") {
        return Some((one(size)?, Dimension::one()));
    }
    let sizes = name.strip_prefix("Matrix")?;
    match sizes.split_once('x') {
        Some((rows, columns)) => Some((one(rows)?, one(columns)?)),
        None => Some((one(sizes)?, one(sizes)?)),
    }
}
