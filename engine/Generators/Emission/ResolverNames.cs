using Cacao.Generators.Analysis;
using Cacao.Generators.Model;

namespace Cacao.Generators.Emission;

/// <summary>Gives each resolver of a type a method name of its own, which is the user's wherever possible.</summary>
internal sealed class ResolverNames
{
    private readonly Dictionary<FieldModel, string> _names = [];

    public ResolverNames(ComplexTypeModel type)
    {
        // A member must not be named like the class that it stands in.
        var used = new HashSet<string>(StringComparer.Ordinal) { "Resolvers" };
        foreach (var field in type.Fields)
        {
            var name = field.Resolver.MethodName;
            while (!used.Add(name))
            {
                name += "_";
            }

            _names[field] = Code.Identifier(name);
        }
    }

    public string Of(FieldModel field) => _names[field];
}
