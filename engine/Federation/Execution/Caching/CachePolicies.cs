using System.Globalization;
using Cacao.Federation.Planning;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>Finds out which requests may be answered from memory: those of whose fields each is marked with <c>@cacheControl</c>, or
/// is part of a value that is. Fields that not every caller may have are never kept.</summary>
internal sealed class CachePolicies(ExecutionSchema schema, AccessRules rules)
{
    private const string Directive = "cacheControl";

    /// <param name="request">The request.</param>
    /// <param name="targets">Where its objects stand.</param>
    /// <returns><c>null</c> when the answer must not be kept.</returns>
    public CachePolicy? Of(SourceRequest request, IReadOnlyList<PreparedTarget> targets)
    {
        if (request.IsLocal || request.Operation.Operation != OperationType.Query)
        {
            return null;
        }

        var selectionSet = request.SourcePath.Aggregate(
            request.Operation.SelectionSet, (set, _) => ((FieldNode)set.Selections[0]).SelectionSet!);
        var limits = new Limits();
        if (!TryRestrict(request.Type, selectionSet, null, limits) || limits.MaxAge <= 0)
        {
            return null;
        }

        var key = IdVariable(request, targets);
        if (key is null && request.IsLookup)
        {
            limits.Types.Add(request.Type.Name);
        }

        var age = TimeSpan.FromSeconds(Math.Min(limits.MaxAge, FederatedAnswerCache.MaxAge.TotalSeconds));
        return new CachePolicy(age, limits.IsPrivate, key, request.Type.Name, [.. limits.Types.Order(StringComparer.Ordinal)]);
    }

    // Other keys than the id say nothing about which entity a change is about.
    private static string? IdVariable(SourceRequest request, IReadOnlyList<PreparedTarget> targets) =>
        request.Inputs is [{ IsKey: true, Value: PathSelector { Path.Segments: [var segment] } } input]
        && targets.All(t => t.Shape.IndexOf(segment.ResponseName) is >= 0 and var slot
            && t.Shape.Fields[slot].Field.Definition.Name == "id")
            ? input.Variable
            : null;

    private bool TryRestrict(NamedType type, SelectionSetNode selectionSet, (int, bool)? around, Limits limits)
    {
        foreach (var selection in selectionSet.Selections)
        {
            var isAllowed = selection switch
            {
                FieldNode { Name.Value: "__typename" } => true,
                FieldNode field => type is ObjectType parent && TryRestrict(parent, field, around, limits),
                InlineFragmentNode fragment => TryRestrict(
                    schema.Schema.GetType<NamedType>(fragment.TypeCondition!.Name.Value), fragment.SelectionSet, around, limits),
                _ => false,
            };
            if (!isAllowed)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryRestrict(ObjectType parent, FieldNode node, (int, bool)? around, Limits limits)
    {
        if (!parent.Fields.TryGet(node.Name.Value, out var field)
            || rules.Of(parent, field).Any()
            || (Read(field.Directives) ?? around) is not { } own)
        {
            return false;
        }

        limits.Restrict(own);
        if (node.SelectionSet is not { } below)
        {
            return true;
        }

        // An entity decides for itself; a value belongs to what it stands in.
        var entities = schema.Schema.GetPossibleTypes(field.Type.InnermostType).Where(t => schema.GetLookups(t).Any()).ToArray();
        limits.Types.UnionWith(entities.Select(t => t.Name));
        return TryRestrict(field.Type.InnermostType, below, entities.Length == 0 ? own : null, limits);
    }

    private static (int MaxAge, bool IsPrivate)? Read(IReadOnlyList<DirectiveNode> directives)
    {
        var directive = directives.FirstOrDefault(d => d.Name.Value == Directive);
        var age = directive?.Arguments.FirstOrDefault(a => a.Name.Value == "maxAge")?.Value as IntValueNode;
        var scope = directive?.Arguments.FirstOrDefault(a => a.Name.Value == "scope")?.Value.ToString()?.Trim('"');
        return age is not null && int.TryParse(age.ToString(), CultureInfo.InvariantCulture, out var seconds)
            ? (seconds, scope == "PRIVATE")
            : null;
    }

    private sealed class Limits
    {
        public int MaxAge { get; private set; }

        public bool IsPrivate { get; private set; }

        public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

        private bool _isRestricted;

        public void Restrict((int MaxAge, bool IsPrivate) by)
        {
            MaxAge = _isRestricted ? Math.Min(MaxAge, by.MaxAge) : by.MaxAge;
            IsPrivate |= by.IsPrivate;
            _isRestricted = true;
        }
    }
}
