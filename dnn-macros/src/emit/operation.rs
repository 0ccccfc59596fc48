//! Applications of primitives as tokens: as the user spelled them, or as the table does.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::Writer;
use super::expression::Binding;
use crate::ir::{Application, Emission, Expression, Float, Operation, Place, Spelling, Ty, Typing};
use crate::primitives;

impl Writer<'_> {
    pub(super) fn operand(&self, expression: &Expression, scalar: &Float, least: Binding) -> TokenStream {
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
            Expression::Read(place) if self.would_move(place) => {
                if self.program.variables[place.root].ty.is_matrix() {
                    (self.reference(expression, scalar), Binding::Prefix)
                } else {
                    (self.value(expression, scalar), Binding::Atom)
                }
            }
            other => self.expression(other, scalar),
        };
        if binding >= least { tokens } else { quote!((#tokens)) }
    }

    pub(super) fn application(&self, application: &Application, scalar: &Float) -> (TokenStream, Binding) {
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
            Spelling::Unwrapped(inside, how) => {
                let inside = Application { spelling: (**inside).clone(), ..application.clone() };
                let (value, how) = (self.application(&inside, scalar).0, self.respan(how));
                return (quote!(#value #how), Binding::Atom);
            }
        }
        let Operation::Primitive(primitive) = application.operation else {
            unreachable!("`infer` resolves every operation")
        };
        match primitive.emission {
            Emission::Infix(sign) | Emission::Prefix(sign) => self.operator(sign, operands, scalar, span),
            Emission::Method(name) => {
                let method = Ident::new(name, span);
                let others = operands[1..].iter().map(|operand| self.argument_of_operation(operand, scalar));
                if self.needs_type(&operands[0])
                    && matches!(primitive.typing, Typing::Scalars(_) | Typing::ScalarInteger)
                {
                    let ty = float_path(scalar);
                    let first = self.value(&operands[0], scalar);
                    return (quote!(#ty::#method(#first #(, #others)*)), Binding::Atom);
                }
                let receiver = self.lent_receiver(primitive.typing, &operands[0], scalar);
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
            Emission::Position => {
                let mut counts = true;
                operands[0]
                    .visit_variables(&mut |read| counts &= self.program.variables[read].ty == Ty::Size);
                if counts {
                    return self.expression(&operands[0], scalar);
                }
                let value = self.operand(&operands[0], scalar, Binding::Cast);
                (quote!(#value as usize), Binding::Cast)
            }
            Emission::Copies => {
                let [element, count] = [0, 1].map(|i| self.expression(&operands[i], scalar).0);
                (self.copies(&element, &count), Binding::Atom)
            }
            Emission::Field => {
                let [field, zero] = [0, 1].map(|i| self.expression(&operands[i], scalar).0);
                (quote!(#field.__field(|| #zero)), Binding::Atom)
            }
            Emission::Cast => self.cast(application, scalar),
        }
    }

    /// `x as T`, by what is known of both types.
    fn cast(&self, application: &Application, scalar: &Float) -> (TokenStream, Binding) {
        let operands = &application.operands;
        let value = self.castable(&operands[0], scalar);
        if let (false, Some(of)) = (application.ty.is_scalar(), operands.get(1)) {
            let (core, of) = (&self.core, self.reference(of, scalar));
            return (quote!(#core::__private::cast(#of, #value)), Binding::Atom);
        }
        let target = match application.ty.value() {
            Ty::Float(Float::F32) => quote!(f32),
            Ty::Float(Float::F64) => quote!(f64),
            Ty::Float(Float::Parameter { name, bound }) => {
                let (core, ty) = (&self.core, Ident::new(name, Span::call_site()));
                let function = format_ident!("number_{}", bound.word());
                return (quote!(#core::__private::#function::<#ty>(#value as f64)), Binding::Atom);
            }
            _ => quote!(_),
        };
        (quote!(#value as #target), Binding::Cast)
    }

    fn copies(&self, element: &TokenStream, count: &TokenStream) -> TokenStream {
        let core = &self.core;
        quote!(#core::__private::vec![#element; #count])
    }

    /// A number that `as` can be applied to: of a type parameter it has to be an `f64` first.
    fn castable(&self, number: &Expression, scalar: &Float) -> TokenStream {
        let ty = match number {
            Expression::Apply(application) => application.ty.clone(),
            other => other.place().map_or(Ty::Unknown, |place| self.program.place_type(&place)),
        };
        let Some(Float::Parameter { bound, .. }) = ty.scalar() else {
            return self.operand(number, scalar, Binding::Cast);
        };
        let (core, value) = (&self.core, self.value(number, scalar));
        let function = format_ident!("{}_number", bound.word());
        quote!(#core::__private::#function(#value))
    }

    /// Whether a receiver is a number without a type of its own: a literal, or an adjoint that may begin as one.
    fn needs_type(&self, expression: &Expression) -> bool {
        match expression {
            Expression::Number(_) | Expression::Literal(_) => true,
            Expression::Variable(variable) => {
                let variable = &self.program.variables[*variable];
                variable.ty.is_scalar() && matches!(variable.name, crate::ir::Name::Gradient(_))
            }
            _ => false,
        }
    }

    pub(super) fn runtime(&self, path: &str) -> TokenStream {
        let core = &self.core;
        let path = if path.contains("::") { path.to_owned() } else { format!("__private::{path}") };
        let segments = path.split("::").map(|segment| Ident::new(segment, Span::call_site()));
        quote!(#core #(::#segments)*)
    }

    pub(super) fn operator(
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
    pub(super) fn dereferenced(&self, expression: &Expression, scalar: &Float) -> TokenStream {
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

    /// The receiver of a method: lent by the call itself.
    pub(super) fn receiver(&self, expression: &Expression, scalar: &Float) -> TokenStream {
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
                if binding == Binding::Atom { tokens } else { quote!((#tokens)) }
            }
        }
    }

    /// The receiver of a method of the table. Those of matrices borrow it, also one whose type is not known here.
    fn lent_receiver(&self, typing: Typing, expression: &Expression, scalar: &Float) -> TokenStream {
        match expression {
            Expression::Variable(variable) if matches!(typing, Typing::Reduction(_)) => self.name(*variable),
            other => self.receiver(other, scalar),
        }
    }

    /// A further operand of a method or function: matrices are lent, unless the user did so.
    pub(super) fn argument_of_operation(&self, expression: &Expression, scalar: &Float) -> TokenStream {
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

    pub(super) fn is_matrix_place(&self, place: &Place) -> bool {
        place.path.is_empty() && self.program.variables[place.root].ty.is_matrix()
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
