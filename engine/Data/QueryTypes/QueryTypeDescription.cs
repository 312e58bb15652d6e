using System.Linq.Expressions;
using System.Reflection;

namespace Cacao.Data;

/// <summary>What code says of the filter or the sort keys of an entity; for most entities nothing.</summary>
internal sealed class QueryTypeDescription(Type entity)
{
    private readonly Dictionary<string, QueryFieldDescription> _fields = new(StringComparer.Ordinal);

    public Type Entity { get; } = entity;

    public string? Name { get; set; }

    public string? Text { get; set; }

    public bool IsExplicit { get; set; }

    public bool AllowsAnd { get; set; } = true;

    public bool AllowsOr { get; set; } = true;

    /// <summary>Finds what is said of a member; <c>null</c> when it is no field.</summary>
    public QueryFieldDescription? Find(PropertyInfo member) =>
        _fields.TryGetValue(member.Name, out var field) ? (field.IsIgnored ? null : field)
            : IsExplicit ? null : QueryFieldDescription.Nothing;

    public QueryFieldDescription Field(LambdaExpression member)
    {
        var body = member.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : member.Body;
        if (body is not MemberExpression { Member: PropertyInfo property } access
            || access.Expression != member.Parameters[0])
        {
            throw new ArgumentException($"{member} does not select a property of {Entity.Name}.", nameof(member));
        }

        if (!_fields.TryGetValue(property.Name, out var field))
        {
            _fields.Add(property.Name, field = new QueryFieldDescription());
        }

        return field;
    }
}
