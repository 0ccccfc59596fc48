//! Expressions as tokens.

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned, ToTokens};

use super::{member, names, Writer};
use crate::ir::{
    Application, Bound, Emission, Expression, Float, Map, Operation, Place, Projection, Shape, Spelling, Ty,
    Var, Verbatim,
};
use crate::parse::BINDING_MARK;
use crate::primitives;

/// How tightly the outermost operation of an expression binds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Binding {
    Choice,
    Comparison,
    Sum,
    Product,
    Cast,
    Prefix,
    Atom,
}

impl Writer<'_> {
    pub(super) fn name(&self, variable: Var) -> TokenStream {
        let text = self.names.text(variable);
        let span = self.program.variables[variable].span;
        if text == "self" {
            let name = if self.in_closure { "this" } else { "self" };
            return Ident::new(name, super::located(span)).into_token_stream();
        }
        match text.strip_prefix("r#") {
            Some(raw) => Ident::new_raw(raw, super::located(span)).into_token_stream(),
            None => Ident::new(text, super::located(span)).into_token_stream(),
        }
    }

    /// An expression where a value is wanted: what is needed again is cloned.
    pub(super) fn value(&self, expression: &Expression, scalar: &Float) -> TokenStream {
        match expression {
            Expression::Variable(variable) if self.must_clone(*variable) => {
                let name = self.name(*variable);
                quote!(::core::clone::Clone::clone(&#name))
            }
            other => self.expression(other, scalar).0,
        }
    }

    /// A reference to the value of an expression.
    pub(super) fn reference(&self, expression: &Expression, scalar: &Float) -> TokenStream {
        let (tokens, binding) = self.expression(expression, scalar);
        match expression {
            Expression::Borrow(_) => tokens,
            Expression::Variable(variable)
                if matches!(self.program.variables[*variable].ty, Ty::Reference { .. }) =>
            {
                tokens
            }
            _ if binding == Binding::Atom => quote!(&#tokens),
            _ => quote!(&(#tokens)),
        }
    }

    pub(super) fn expression(&self, expression: &Expression, scalar: &Float) -> (TokenStream, Binding) {
        match expression {
            Expression::Variable(variable) => (self.name(*variable), Binding::Atom),
            Expression::Read(place) => {
                let deref = matches!(place.path.last(), Some(Projection::Deref));
                (self.place(place), if deref { Binding::Prefix } else { Binding::Atom })
            }
            Expression::Borrow(inner) => {
                let (tokens, binding) = self.expression(inner, scalar);
                if binding >= Binding::Prefix {
                    (quote!(&#tokens), Binding::Prefix)
                } else {
                    (quote!(&(#tokens)), Binding::Prefix)
                }
            }
            Expression::Number(number) => self.number(*number, scalar),
            Expression::Literal(tokens) => {
                let negative = tokens.to_string().starts_with('-');
                (self.respan(tokens), if negative { Binding::Prefix } else { Binding::Atom })
            }
            Expression::Verbatim(verbatim) => self.verbatim(verbatim),
            Expression::Apply(application) => self.application(application, scalar),
            Expression::Aggregate(shape, elements) => {
                (self.aggregate(shape, elements, scalar), Binding::Atom)
            }
            Expression::Map(map) => (self.map(map), Binding::Atom),
            Expression::Zero(of) => (self.zero(*of), Binding::Atom),
        }
    }

    fn number(&self, number: f64, scalar: &Float) -> (TokenStream, Binding) {
        if let Float::Parameter { name, bound } = scalar {
            let core = &self.core;
            let ty = Ident::new(name, Span::call_site());
            let literal = Literal::f64_unsuffixed(number.abs());
            let literal = if number < 0.0 { quote!(-#literal) } else { quote!(#literal) };
            let function = match bound {
                Bound::Float => quote!(number_float),
                Bound::RealField => quote!(number_real),
                Bound::Scalar => quote!(number_scalar),
            };
            return (quote!(#core::__private::#function::<#ty>(#literal)), Binding::Atom);
        }
        let literal = Literal::f64_unsuffixed(number.abs());
        if number < 0.0 {
            (quote!(-#literal), Binding::Prefix)
        } else {
            (quote!(#literal), Binding::Atom)
        }
    }

    pub(super) fn place(&self, place: &Place) -> TokenStream {
        let mut tokens = self.name(place.root);
        let mut prefix = false;
        for step in &place.path {
            if prefix && !matches!(step, Projection::Deref) {
                tokens = quote!((#tokens));
            }
            prefix = false;
            tokens = match step {
                Projection::Deref => {
                    prefix = true;
                    quote!(*#tokens)
                }
                Projection::Field(name) => {
                    let field = member(name);
                    quote!(#tokens.#field)
                }
                Projection::Index(index) => {
                    let index = self.expression(index, &Float::Some).0;
                    quote!(#tokens[#index])
                }
            };
        }
        tokens
    }

    /// The user's text under the names of here, every token located at the user's.
    pub(super) fn verbatim(&self, verbatim: &Verbatim) -> (TokenStream, Binding) {
        let tokens = self.rename(&verbatim.tokens, &verbatim.reads);
        let atom = match syn::parse2::<syn::Expr>(tokens.clone()) {
            Ok(
                syn::Expr::Path(_)
                | syn::Expr::Call(_)
                | syn::Expr::MethodCall(_)
                | syn::Expr::Lit(_)
                | syn::Expr::Field(_)
                | syn::Expr::Index(_)
                | syn::Expr::Paren(_)
                | syn::Expr::Tuple(_)
                | syn::Expr::Macro(_)
                | syn::Expr::Array(_),
            ) => Binding::Atom,
            Ok(syn::Expr::Unary(_) | syn::Expr::Reference(_)) => Binding::Prefix,
            Ok(syn::Expr::Cast(_)) => Binding::Cast,
            _ => Binding::Choice,
        };
        (tokens, atom)
    }

    fn rename(&self, tokens: &TokenStream, reads: &[(String, Var)]) -> TokenStream {
        let mut out = TokenStream::new();
        for token in tokens.clone() {
            match token {
                TokenTree::Ident(ident) => {
                    let text = ident.to_string();
                    let read = reads.iter().find(|(placeholder, _)| *placeholder == text);
                    if let Some((_, variable)) = read {
                        out.extend(self.name(*variable));
                    } else if text.ends_with(BINDING_MARK) {
                        out.extend(self.core.clone());
                    } else if text.contains(BINDING_MARK) {
                        out.extend([TokenTree::Ident(Ident::new(
                            &names::plain(&ident),
                            super::located(ident.span()),
                        ))]);
                    } else {
                        let mut ident = ident;
                        // Whether `into_iter` on an array gives values depends on the edition of its span.
                        if text != "into_iter" {
                            ident.set_span(super::located(ident.span()));
                        }
                        out.extend([TokenTree::Ident(ident)]);
                    }
                }
                TokenTree::Group(group) => {
                    let mut inner = Group::new(group.delimiter(), self.rename(&group.stream(), reads));
                    inner.set_span(super::located(group.span()));
                    out.extend([TokenTree::Group(inner)]);
                }
                mut other => {
                    other.set_span(super::located(other.span()));
                    out.extend([other]);
                }
            }
        }
        out
    }

    fn respan(&self, tokens: &TokenStream) -> TokenStream {
        self.rename(tokens, &[])
    }

    fn operand(&self, expression: &Expression, scalar: &Float, least: Binding) -> TokenStream {
        let (tokens, binding) = match expression {
            Expression::Variable(variable) => match &self.program.variables[*variable].ty {
                // Owned matrices are lent: the operators of nalgebra take references.
                Ty::Matrix(matrix) if !matrix.is_static() => {
                    let name = self.name(*variable);
                    (quote!(&#name), Binding::Prefix)
                }
                _ if self.must_clone(*variable) => (self.value(expression, scalar), Binding::Atom),
                _ => (self.name(*variable), Binding::Atom),
            },
            other => self.expression(other, scalar),
        };
        if binding >= least {
            tokens
        } else {
            quote!((#tokens))
        }
    }

    fn application(&self, application: &Application, scalar: &Float) -> (TokenStream, Binding) {
        let scalar = match application.ty.value() {
            Ty::Float(Float::Some) => scalar,
            Ty::Float(float) => float,
            Ty::Matrix(matrix) => &matrix.scalar,
            _ => scalar,
        };
        let span = super::located(application.span);
        let operands = &application.operands;
        match &application.spelling {
            Spelling::Table => {}
            Spelling::Operator(sign) => return self.operator(sign, operands, scalar, span),
            Spelling::Method { name, turbofish } => {
                let name = Ident::new(name, span);
                let receiver = self.receiver(&operands[0], scalar);
                let others = operands[1..].iter().map(|operand| self.argument_of_operation(operand, scalar));
                return (quote!(#receiver.#name #turbofish(#(#others),*)), Binding::Atom);
            }
            Spelling::Path(path) => {
                let path = self.respan(path);
                let others = operands.iter().map(|operand| self.argument_of_operation(operand, scalar));
                return (quote!(#path(#(#others),*)), Binding::Atom);
            }
            Spelling::Cast(written) => {
                let written = self.respan(written);
                let value = self.operand(&operands[0], scalar, Binding::Cast);
                return (quote!(#value as #written), Binding::Cast);
            }
        }
        let Operation::Primitive(primitive) = application.operation else {
            unreachable!("`infer` resolves every operation")
        };
        match primitive.emission {
            Emission::Infix(sign) => self.operator(sign, operands, scalar, span),
            Emission::Prefix(sign) => self.operator(sign, operands, scalar, span),
            Emission::Method(name) => {
                let method = Ident::new(name, span);
                let others = operands[1..].iter().map(|operand| self.argument_of_operation(operand, scalar));
                if self.needs_type(&operands[0]) && matches!(application.ty, Ty::Float(_)) {
                    let ty = float_path(scalar);
                    let first = self.value(&operands[0], scalar);
                    return (quote!(#ty::#method(#first #(, #others)*)), Binding::Atom);
                }
                let receiver = self.receiver(&operands[0], scalar);
                (quote!(#receiver.#method(#(#others),*)), Binding::Atom)
            }
            Emission::Function(path) => {
                let turbofish = (path == "integer").then(|| match scalar {
                    Float::Some => quote!(::<_>),
                    known => {
                        let ty = float_path(known);
                        quote!(::<#ty>)
                    }
                });
                let path = self.runtime(path);
                let arguments = operands.iter().map(|operand| self.value(operand, scalar));
                (quote_spanned!(span=> #path #turbofish(#(#arguments),*)), Binding::Atom)
            }
            Emission::Borrowing(path) => {
                let path = self.runtime(path);
                let arguments = operands.iter().map(|operand| self.reference(operand, scalar));
                (quote_spanned!(span=> #path(#(#arguments),*)), Binding::Atom)
            }
            Emission::Choice => {
                let condition = self.expression(&operands[0], scalar).0;
                let [yes, no] = [1, 2].map(|i| self.dereferenced(&operands[i], scalar));
                (quote!(if #condition { #yes } else { #no }), Binding::Choice)
            }
            Emission::Cast => {
                let value = self.operand(&operands[0], scalar, Binding::Cast);
                let target = match application.ty.value() {
                    Ty::Float(Float::F32) => quote!(f32),
                    Ty::Float(Float::F64) => quote!(f64),
                    _ => quote!(_),
                };
                (quote!(#value as #target), Binding::Cast)
            }
        }
    }

    fn runtime(&self, path: &str) -> TokenStream {
        let core = &self.core;
        let path = if path.contains("::") { path.to_owned() } else { format!("__private::{path}") };
        let segments = path.split("::").map(|segment| Ident::new(segment, Span::call_site()));
        quote!(#core #(::#segments)*)
    }

    fn operator(
        &self,
        sign: &str,
        operands: &[Expression],
        scalar: &Float,
        span: Span,
    ) -> (TokenStream, Binding) {
        let sign: TokenStream = sign.parse().expect("operators are tokens");
        let sign: TokenStream = sign
            .into_iter()
            .map(|mut token| {
                token.set_span(span);
                token
            })
            .collect();
        if let [operand] = operands {
            let operand = self.operand(operand, scalar, Binding::Prefix);
            return (quote!(#sign #operand), Binding::Prefix);
        }
        let own = match sign.to_string().as_str() {
            "+" | "-" => Binding::Sum,
            "*" | "/" | "%" => Binding::Product,
            _ => Binding::Comparison,
        };
        let tighter = match own {
            Binding::Sum => Binding::Product,
            Binding::Product => Binding::Cast,
            _ => Binding::Sum,
        };
        if own == Binding::Comparison {
            let [left, right] = [0, 1].map(|i| self.dereferenced(&operands[i], scalar));
            return (quote!(#left #sign #right), own);
        }
        let left = self.operand(&operands[0], scalar, own);
        let right = self.operand(&operands[1], scalar, tighter);
        (quote!(#left #sign #right), own)
    }

    /// An operand where a reference to a scalar will not do: comparisons have no form for mixed operands.
    fn dereferenced(&self, expression: &Expression, scalar: &Float) -> TokenStream {
        match expression {
            Expression::Variable(variable)
                if matches!(self.program.variables[*variable].ty, Ty::Reference { .. })
                    && self.program.variables[*variable].ty.is_scalar() =>
            {
                let name = self.name(*variable);
                quote!(*#name)
            }
            other => self.operand(other, scalar, Binding::Sum),
        }
    }

    /// Whether a receiver is a number without a type of its own: a literal, or an adjoint that may begin as one.
    fn needs_type(&self, expression: &Expression) -> bool {
        match expression {
            Expression::Number(_) | Expression::Literal(_) => true,
            Expression::Variable(variable) => {
                matches!(self.program.variables[*variable].name, crate::ir::Name::Gradient(_))
            }
            _ => false,
        }
    }

    /// The receiver of a method: lent by the call itself.
    fn receiver(&self, expression: &Expression, scalar: &Float) -> TokenStream {
        match expression {
            Expression::Variable(variable) => {
                let ty = &self.program.variables[*variable].ty;
                if self.must_clone(*variable) && !ty.is_matrix() {
                    return self.value(expression, scalar);
                }
                self.name(*variable)
            }
            other => {
                let (tokens, binding) = self.expression(other, scalar);
                if binding == Binding::Atom {
                    tokens
                } else {
                    quote!((#tokens))
                }
            }
        }
    }

    /// A further operand of a method or function: matrices are lent, unless the user did so.
    fn argument_of_operation(&self, expression: &Expression, scalar: &Float) -> TokenStream {
        match expression {
            Expression::Variable(variable)
                if matches!(self.program.variables[*variable].ty, Ty::Matrix(_)) =>
            {
                self.reference(expression, scalar)
            }
            Expression::Read(place) if self.is_matrix_place(place) => self.reference(expression, scalar),
            Expression::Apply(application) if application.ty.is_matrix() => {
                self.reference(expression, scalar)
            }
            other => self.value(other, scalar),
        }
    }

    fn is_matrix_place(&self, place: &Place) -> bool {
        place.path.is_empty() && self.program.variables[place.root].ty.is_matrix()
    }

    fn aggregate(&self, shape: &Shape, elements: &[Expression], scalar: &Float) -> TokenStream {
        let core = &self.core;
        let elements = elements.iter().map(|element| self.value(element, scalar));
        match shape {
            Shape::Tuple => quote!((#(#elements,)*)),
            Shape::Array => quote!([#(#elements),*]),
            Shape::List => quote!(#core::__private::vec![#(#elements),*]),
            Shape::Repeat(length) => {
                let length: TokenStream = length.parse().expect("lengths are tokens");
                let length = self.respan(&length);
                quote!([#(#elements)*; #length])
            }
        }
    }

    fn map(&self, map: &Map) -> TokenStream {
        // `map` and its kin take the matrix by reference.
        let over = match &map.over[0] {
            Expression::Variable(variable) => self.name(*variable),
            other => self.receiver(other, &Float::Some),
        };
        if let Some(spelled) = &map.spelled {
            let function = self.verbatim(spelled).0;
            return quote!(#over.map(#function));
        }
        let scalar = match &self.program.variables[map.parameters[0]].ty {
            Ty::Float(float) => float.clone(),
            _ => Float::Some,
        };
        let parameters = map.parameters.iter().map(|&parameter| self.name(parameter));
        let body = self.expression(&map.body, &scalar).0;
        let others = map.over[1..].iter().map(|other| self.reference(other, &Float::Some));
        let method = match map.over.len() {
            1 => quote!(map),
            2 => quote!(zip_map),
            _ => quote!(zip_zip_map),
        };
        quote!(#over.#method(#(#others,)* |#(#parameters),*| #body))
    }

    /// The zero of the gradient of a variable.
    pub(super) fn zero(&self, of: Var) -> TokenStream {
        let name = self.name(of);
        let ty = &self.program.variables[of].ty;
        self.zero_of(ty.value(), &name, matches!(ty, Ty::Reference { .. }))
    }

    fn zero_of(&self, ty: &Ty, name: &TokenStream, reference: bool) -> TokenStream {
        let core = &self.core;
        let lent = if reference { quote!(#name) } else { quote!(&#name) };
        match ty {
            Ty::Float(float) => self.number(0.0, float).0,
            Ty::Array(element, length) => {
                let length: TokenStream = length.parse().expect("lengths are tokens");
                let length = self.respan(&length);
                match self.flat_zero(element) {
                    Some(element) => quote!([#element; #length]),
                    None => quote!(#core::__private::zero(#lent)),
                }
            }
            Ty::Slice(element) | Ty::List(element) => match self.flat_zero(element) {
                Some(element) => quote!(#core::__private::vec![#element; #name.len()]),
                None => quote!(#core::__private::zero(#lent)),
            },
            Ty::Tuple(elements) => {
                let parts = elements.iter().enumerate().map(|(i, element)| {
                    let field = member(&i.to_string());
                    self.zero_of(element, &quote!(#name.#field), false)
                });
                quote!((#(#parts,)*))
            }
            Ty::Matrix(_) => quote!(#core::kernel::zeros_like(#lent)),
            _ => quote!(#core::__private::zero(#lent)),
        }
    }

    /// A zero that does not depend on a value.
    fn flat_zero(&self, ty: &Ty) -> Option<TokenStream> {
        match ty {
            Ty::Float(float) if Ty::Float(float.clone()).is_copy() => Some(self.number(0.0, float).0),
            Ty::Array(element, length) => {
                let element = self.flat_zero(element)?;
                let length: TokenStream = length.parse().ok()?;
                let length = self.respan(&length);
                Some(quote!([#element; #length]))
            }
            _ => None,
        }
    }
}

/// The path of a float type in front of `::method`.
fn float_path(scalar: &Float) -> TokenStream {
    match scalar {
        Float::F32 => quote!(f32),
        Float::Parameter { name, .. } => Ident::new(name, Span::call_site()).into_token_stream(),
        Float::F64 | Float::Some => quote!(f64),
    }
}

/// Whether two primitives are the same product, for accumulating kernels.
pub(super) fn accumulating_kernel(application: &Application) -> Option<&'static str> {
    match application.operation {
        Operation::Primitive(primitive) if primitive == &primitives::MATMUL_NT => Some("kernel::gemm_nt_add"),
        Operation::Primitive(primitive) if primitive == &primitives::MATMUL_TN => Some("kernel::gemm_tn_add"),
        _ => None,
    }
}
