using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads which members of its parent a field needs, for projections.</summary>
internal static class RequirementReader
{
    private const string Everything = "FieldRequirements.Everything";

    /// <summary>The requirements of a member of the bound class.</summary>
    public static string OfMember(ISymbol member) =>
        member is IPropertySymbol property && !IsComputed(property)
            ? Write([member.Name], isMember: true)
            : Everything;

    /// <summary>The requirements of a resolver: the member that it binds and those that its <c>[Parent]</c> names. A
    /// resolver that takes the parent without naming anything may read everything.</summary>
    public static string OfResolver(ISymbol member)
    {
        var members = new List<string>();
        if (member.FindAttribute("BindMemberAttribute")?.StringArgument(0) is { } bound)
        {
            members.Add(bound);
        }

        foreach (var parameter in (member as IMethodSymbol)?.Parameters ?? [])
        {
            if (parameter.FindAttribute("ParentAttribute") is not { } parent)
            {
                continue;
            }

            if (parent.StringArgument(0) is { } requires)
            {
                members.AddRange(Parse(requires));
            }
            else if (members.Count == 0)
            {
                return Everything;
            }
        }

        return Write(members.Distinct(), isMember: false);
    }

    // A property without a setter is computed of others.
    private static bool IsComputed(IPropertySymbol property) => property.SetMethod is null;

    // "Id Brand { Name }" names Id and Brand.Name.
    private static IEnumerable<string> Parse(string requires)
    {
        var path = new Stack<string>();
        string? last = null;
        var tokens = requires.Replace("{", " { ").Replace("}", " } ")
            .Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var token in tokens)
        {
            switch (token)
            {
                case "{" when last is not null:
                    path.Push(last);
                    last = null;
                    break;
                case "}" when path.Count > 0:
                    if (last is not null)
                    {
                        yield return Join(path, last);
                    }

                    path.Pop();
                    last = null;
                    break;
                default:
                    if (last is not null)
                    {
                        yield return Join(path, last);
                    }

                    last = token;
                    break;
            }
        }

        if (last is not null)
        {
            yield return Join(path, last);
        }
    }

    private static string Join(IEnumerable<string> path, string last) => string.Join(".", path.Reverse().Append(last));

    private static string Write(IEnumerable<string> members, bool isMember)
    {
        var initializer = isMember ? " { IsMember = true }" : string.Empty;
        return $"new FieldRequirements([{string.Join(", ", members.Select(Code.String))}]){initializer}";
    }
}
