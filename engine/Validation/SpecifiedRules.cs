using Cacao.Validation.Limits;
using Cacao.Validation.Rules;

namespace Cacao.Validation;

/// <summary>The rules that documents are checked against, in order.</summary>
public static class SpecifiedRules
{
    /// <summary>The rules of the specification and the limits.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Validation"/>
    public static IReadOnlyList<ValidationRuleFactory> All { get; } =
    [
        static () => new OperationLimits(),
        static () => new MaxIntrospectionDepth(),
        static () => new NoSchemaIntrospection(),

        // Documents and operations.
        static () => new ExecutableDefinitions(),
        static () => new OperationTypeExistence(),
        static () => new UniqueOperationNames(),
        static () => new LoneAnonymousOperation(),
        static () => new LoneSubscriptionSingleRootField(),

        // Types, fields and fragments.
        static () => new KnownTypeNames(),
        static () => new FragmentsOnCompositeTypes(),
        static () => new VariablesAreInputTypes(),
        static () => new ScalarLeafs(),
        static () => new FieldsOnCorrectType(),
        static () => new UniqueFragmentNames(),
        static () => new KnownFragmentNames(),
        static () => new NoUnusedFragments(),
        static () => new PossibleFragmentSpreads(),
        static () => new NoFragmentCycles(),

        // Variables and directives.
        static () => new UniqueVariableNames(),
        static () => new NoUndefinedVariables(),
        static () => new NoUnusedVariables(),
        static () => new KnownDirectives(),
        static () => new UniqueDirectivesPerLocation(),
        static () => new DeferStreamDirectiveOnRootField(),
        static () => new DeferStreamDirectiveOnValidOperations(),
        static () => new DeferStreamDirectiveLabel(),
        static () => new StreamDirectiveOnListField(),

        // Arguments, values and merging.
        static () => new KnownArgumentNames(),
        static () => new UniqueArgumentNames(),
        static () => new ValuesOfCorrectType(),
        static () => new ProvidedRequiredArguments(),
        static () => new VariablesInAllowedPosition(),
        static () => new OverlappingFieldsCanBeMerged(),
        static () => new UniqueInputFieldNames(),
    ];
}
