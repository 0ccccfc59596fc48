//! Struct literals and constructors, and which field of which variant a pattern means.

use quote::ToTokens;
use syn::{Expr, Pat, Path};

use super::{Lowerer, Meaning, flow};
use crate::ir::{Expression, Kind, Place, Projection, Shape, Structure};
use crate::tokens::mentions;

impl Lowerer<'_, '_> {
    /// `Path { a: x, b: y, ..base }`
    pub(super) fn structure(&mut self, literal: &syn::ExprStruct) -> Expression {
        let mut members = Vec::new();
        let mut elements = Vec::new();
        for field in &literal.fields {
            members.push(field.member.to_token_stream().to_string());
            elements.push(self.operand(&field.expr));
        }
        if let Some(base) = &literal.rest {
            elements.push(self.operand(base));
        }
        let structure = Structure {
            path: literal.path.to_token_stream(),
            variant: variant(&literal.path),
            members,
            call: false,
        };
        Expression::Aggregate(Shape::Structure(Box::new(structure)), elements)
    }

    /// `Path(x, y)`, a tuple struct or a variant, if the call is one: such names begin with a capital letter.
    pub(super) fn constructor(&mut self, call: &syn::ExprCall) -> Option<Expression> {
        let Expr::Path(function) = &*call.func else { return None };
        if !self.is_constructor(call) {
            return None;
        }
        let elements: Vec<Expression> = call.args.iter().map(|argument| self.operand(argument)).collect();
        let structure = Structure {
            path: function.to_token_stream(),
            variant: variant(&function.path),
            members: (0..elements.len()).map(|i| i.to_string()).collect(),
            call: true,
        };
        Some(Expression::Aggregate(Shape::Structure(Box::new(structure)), elements))
    }

    /// Whether a call builds a tuple struct or a variant. A name of capitals alone may be a function's too: it is a
    /// type's if the signature or its block speaks of it, and a variant's if it is one letter behind a type's name.
    pub(super) fn is_constructor(&self, call: &syn::ExprCall) -> bool {
        let Expr::Path(function) = &*call.func else { return false };
        let Some(last) = function.path.segments.last() else { return false };
        let name = last.ident.to_string();
        let owner = function.path.segments.iter().rev().nth(1).map(|owner| owner.ident.to_string());
        let variant = name.chars().count() == 1 && owner.is_some_and(|owner| is_type_name(&owner));
        function.qself.is_none()
            && (is_type_name(&name) || is_capital(&name) && (variant || self.speaks_of(&name)))
    }

    /// Whether the signature or the block of the function names a type.
    fn speaks_of(&self, name: &str) -> bool {
        let block = self.source.context.block.as_ref();
        mentions(&self.source.signature.to_token_stream(), name)
            || block.is_some_and(|block| mentions(&block.self_ty.to_token_stream(), name))
    }

    /// What a pattern of a struct binds may be references: whether it is depends on what is matched.
    pub(super) fn bound_by_structure(&mut self, pattern: &Pat) {
        for binding in flow::bound(pattern) {
            if let Some(Meaning::Variable(variable)) = self.meanings.get(&binding) {
                let known = &mut self.program.variables[*variable];
                if known.kind == Kind::Local {
                    known.kind = Kind::Bound;
                }
            }
        }
    }

    /// The same for all struct patterns in a pattern.
    pub(super) fn bound_by_structures(&mut self, pattern: &Pat) {
        match pattern {
            Pat::Struct(_) | Pat::TupleStruct(_) => self.bound_by_structure(pattern),
            Pat::Tuple(tuple) => tuple.elems.iter().for_each(|inner| self.bound_by_structures(inner)),
            Pat::Slice(slice) => slice.elems.iter().for_each(|inner| self.bound_by_structures(inner)),
            Pat::Or(cases) => cases.cases.iter().for_each(|inner| self.bound_by_structures(inner)),
            Pat::Paren(inner) => self.bound_by_structures(&inner.pat),
            Pat::Reference(inner) => self.bound_by_structures(&inner.pat),
            Pat::Type(inner) => self.bound_by_structures(&inner.pat),
            _ => {}
        }
    }

    /// The field of what a pattern of this path takes apart. In a `match` a single name may be a variant that was
    /// imported: derived types are asked by a method that structs have too.
    pub(super) fn field_of(&self, path: &Path, place: &Place, field: String) -> Place {
        let single = path.get_ident().filter(|name| self.refutable && *name != "Self");
        let variant = variant(path).or_else(|| single.map(ToString::to_string));
        place.then(match variant {
            Some(variant) => Projection::Variant(variant, field),
            None => Projection::Field(field),
        })
    }
}

/// The name of the variant that a path names, if it names one: behind the name of its type, or of `Option`. The
/// gradient of a `Result` is an `Option`.
fn variant(path: &Path) -> Option<String> {
    let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    match &names[..] {
        [only] if only == "Some" || only == "Ok" => Some("Some".to_owned()),
        [.., owner, last] if owner == "Result" && last == "Ok" => Some("Some".to_owned()),
        [.., owner, last] if is_type_name(owner) => Some(last.clone()),
        _ => None,
    }
}

fn is_type_name(name: &str) -> bool {
    is_capital(name) && name.chars().any(char::is_lowercase)
}

fn is_capital(name: &str) -> bool {
    name.trim_start_matches("r#").starts_with(char::is_uppercase)
}
