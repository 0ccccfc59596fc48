//! What an optimizer remembers: some numbers per parameter.

use super::Parameters;
use crate::Scalar;
use alloc::{vec, vec::Vec};

/// `N` numbers per parameter, all 0 before the first step.
#[derive(Clone, Debug)]
pub(super) struct State<T, const N: usize> {
    /// The optimizer, for messages.
    owner: &'static str,
    /// One entry per slice of parameters; none before the first step.
    slices: Option<Vec<Vec<[T; N]>>>,
}

impl<T: Scalar, const N: usize> State<T, N> {
    pub(super) const fn new(owner: &'static str) -> Self {
        Self { owner, slices: None }
    }

    /// Calls `rule` for each parameter with its gradient and its numbers.
    #[inline]
    #[track_caller]
    pub(super) fn update(
        &mut self,
        parameters: &mut [&mut [T]],
        gradient: &[&[T]],
        mut rule: impl FnMut(&mut T, T, &mut [T; N]),
    ) {
        let slices = self.fitting(gradient.iter().map(|slice| slice.len()));
        for ((parameters, gradient), state) in parameters.iter_mut().zip(gradient).zip(slices) {
            for ((x, &g), state) in parameters.iter_mut().zip(*gradient).zip(state) {
                rule(x, g, state);
            }
        }
    }

    /// Calls `rule` for each parameter with its numbers, which stay as they are.
    #[track_caller]
    pub(super) fn shift<P: Parameters<T> + ?Sized>(
        &mut self,
        parameters: &mut P,
        rule: impl Fn(T, &[T; N]) -> T,
    ) {
        let mut slices = Vec::new();
        parameters.visit_mut(&mut |slice| slices.push(slice));
        let states = self.fitting(slices.iter().map(|slice| slice.len()));
        for (x, state) in slices.into_iter().flatten().zip(states.iter().flatten()) {
            *x = rule(*x, state);
        }
    }

    /// The numbers of slices of these lengths.
    #[track_caller]
    fn fitting(&mut self, lengths: impl ExactSizeIterator<Item = usize> + Clone) -> &mut [Vec<[T; N]>] {
        let zeros = |length| vec![[T::from_number(0.0); N]; length];
        let slices = self.slices.get_or_insert_with(|| lengths.clone().map(zeros).collect());
        assert!(
            slices.iter().map(Vec::len).eq(lengths.clone()),
            "{} began with slices of lengths {:?}, now they are {:?}; other parameters need an optimizer of their own",
            self.owner,
            slices.iter().map(Vec::len).collect::<Vec<_>>(),
            lengths.collect::<Vec<_>>(),
        );
        slices
    }

    /// All numbers, in the order of the parameters.
    pub(super) fn save(&self) -> Vec<T> {
        self.slices.iter().flatten().flatten().flatten().copied().collect()
    }

    /// The reverse of [`save`](Self::save), for slices of these lengths.
    #[track_caller]
    pub(super) fn restore(&mut self, lengths: &[usize], memory: &[T]) {
        self.slices = None;
        if memory.is_empty() {
            return;
        }
        let needed = N * lengths.iter().sum::<usize>();
        assert!(
            memory.len() == needed,
            "{} remembers {needed} numbers for slices of lengths {lengths:?}, not {}",
            self.owner,
            memory.len(),
        );
        let mut memory = memory.iter();
        for number in self.fitting(lengths.iter().copied()).iter_mut().flatten().flatten() {
            if let Some(&saved) = memory.next() {
                *number = saved;
            }
        }
    }
}
