using Cacao.Types.Configuration;

namespace ModelShop;

/// <summary>Puts the result into capitals, as an example of middleware.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShoutAttribute : Attribute, IFieldConfigurationAttribute
{
    public string Suffix { get; set; } = "!";

    public void Configure(FieldConfiguration field, FieldAttributeContext context) =>
        field.Middleware.Add(next => async resolver =>
        {
            var result = await next(resolver);
            return $"{result}".ToUpperInvariant() + Suffix + context.TypeName + context.ElementType.Name;
        });
}
