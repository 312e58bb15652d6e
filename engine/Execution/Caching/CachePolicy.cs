using System.Globalization;
using Cacao.Execution.Operations;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Caching;

/// <summary>How long, and by whom, the answer to an operation may be kept: no longer than its most fleeting field.</summary>
/// <param name="MaxAge">Seconds; 0 when it may not be kept.</param>
/// <param name="Scope">Who may keep it.</param>
public readonly record struct CachePolicy(int MaxAge, CacheControlScope Scope)
{
    internal const string Directive = "cacheControl";

    // The answer of a document that takes longer to look through is not worth keeping. Fragments count as well, for they can
    // spread each other exponentially often.
    private const int MaxSelections = 10_000;

    /// <summary>Works out the policy of an operation that has been executed: what <c>@cacheControl</c> says of its fields and
    /// their types. A field that returns objects, and a field of the root, may not be kept unless that is said; a leaf is as
    /// good as its parent. What is skipped counts, too.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document, which is valid.</param>
    /// <param name="operationName">The name of the operation, when there are several.</param>
    public static CachePolicy Of(Schema schema, DocumentNode document, string? operationName)
    {
        var operation = document.Definitions
            .OfType<OperationDefinitionNode>()
            .FirstOrDefault(o => operationName is null || o.Name?.Value == operationName);
        return operation is { Operation: OperationType.Query } && schema.DirectiveTypes.Find(Directive) is not null
            ? new Walk(schema, document).Visit(operation)
            : default;
    }

    private sealed class Walk(Schema schema, DocumentNode document)
    {
        private readonly HashSet<string> _entered = new(StringComparer.Ordinal);
        private int _maxAge = int.MaxValue;
        private CacheControlScope _scope;
        private int _count;

        public CachePolicy Visit(OperationDefinitionNode operation)
        {
            Visit(operation.SelectionSet, schema.QueryType, parentAge: 0);
            return new CachePolicy(_count > MaxSelections || _maxAge == int.MaxValue ? 0 : _maxAge, _scope);
        }

        private void Visit(SelectionSetNode selections, NamedType type, int parentAge)
        {
            foreach (var selection in selections.Selections)
            {
                if (++_count > MaxSelections)
                {
                    return;
                }

                switch (selection)
                {
                    case FieldNode field:
                        Visit(field, type, parentAge);
                        break;
                    case InlineFragmentNode fragment:
                        Visit(fragment.SelectionSet, Find(fragment.TypeCondition) ?? type, parentAge);
                        break;
                    case FragmentSpreadNode spread:
                        Visit(spread, parentAge);
                        break;
                }
            }
        }

        private void Visit(FragmentSpreadNode spread, int parentAge)
        {
            var name = spread.Name.Value;
            var fragment = document.Definitions.OfType<FragmentDefinitionNode>().First(f => f.Name.Value == name);
            if (_entered.Add(name))
            {
                Visit(fragment.SelectionSet, Find(fragment.TypeCondition)!, parentAge);
                _entered.Remove(name);
            }
        }

        private void Visit(FieldNode node, NamedType type, int parentAge)
        {
            if (node.Name.Value == "__typename")
            {
                return;
            }

            if ((type as ComplexType)?.Fields.Find(node.Name.Value) is not { } field)
            {
                // The schema itself: nothing is said of it.
                _maxAge = 0;
                return;
            }

            var own = Find(field.Directives);
            var returned = field.Type.InnermostType;
            var ofType = Find(returned.Directives);
            var age = AgeOf(own) ?? (Inherits(own) ? parentAge : AgeOf(ofType))
                ?? (returned.IsCompositeType || ReferenceEquals(type, schema.QueryType) ? 0 : parentAge);
            _maxAge = Math.Min(_maxAge, age);
            _scope = IsPrivate(own) || IsPrivate(ofType) ? CacheControlScope.Private : _scope;
            if (node.SelectionSet is { } selections)
            {
                Visit(selections, returned, age);
            }
        }

        private NamedType? Find(NamedTypeNode? condition) =>
            condition is not null && schema.TryGetType(condition.Name.Value, out var type) ? type : null;

        private static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives) =>
            directives.FirstOrDefault(d => d.Name.Value == Directive);

        private static int? AgeOf(DirectiveNode? directive) =>
            directive?.FindArgument("maxAge") is IntValueNode age
            && int.TryParse(age.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? seconds
                : null;

        private static bool Inherits(DirectiveNode? directive) =>
            directive?.FindArgument("inheritMaxAge") is BooleanValueNode { Value: true };

        private static bool IsPrivate(DirectiveNode? directive) =>
            directive?.FindArgument("scope") is EnumValueNode { Value: "PRIVATE" };
    }
}
