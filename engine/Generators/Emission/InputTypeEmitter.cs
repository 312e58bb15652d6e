using Cacao.Generators.Analysis;
using Cacao.Generators.Model;

namespace Cacao.Generators.Emission;

/// <summary>Writes input object types and the factories of their values.</summary>
internal static class InputTypeEmitter
{
    public static void Emit(CodeWriter code, InputTypeModel type)
    {
        string[] oneOf = type.IsOneOf ? ["IsOneOf = true"] : [];
        TypeEmitter.EmitFactory(code, type, "InputObjectTypeConfiguration", [.. oneOf, "Factory = CreateValue"], () =>
        {
            foreach (var member in type.Members)
            {
                FieldEmitter.EmitInputField(code, member.Field, "type.Fields");
            }
        });
        code.Line();
        EmitValueFactory(code, type);
        foreach (var member in type.Members.Where(m => m.Binding == InputBinding.InitOnlySetter))
        {
            code.Line();
            code.Line($"[UnsafeAccessor(UnsafeAccessorKind.Method, Name = \"set_{member.MemberName}\")]");
            code.Line($"private static extern void Set{member.MemberName}(").Indent(() => code
                .Line($"{type.RuntimeType} input,")
                .Line($"{DeclaredType(member)} value);"));
        }
    }

    private static void EmitValueFactory(CodeWriter code, InputTypeModel type) =>
        code.Block("private static object CreateValue(InputFieldValues fields)", () =>
        {
            var members = type.Members.Select((member, index) => (member, index)).ToList();
            var arguments = members.Where(m => m.member.Binding == InputBinding.Constructor)
                .Select(m => $"{Code.Identifier(m.member.MemberName)}: {Read(m.member, m.index)}");
            TypeEmitter.EmitInitializer(
                code,
                $"var input = new {type.RuntimeType}({string.Join(", ", arguments)})",
                [
                    .. members.Where(m => m.member.Binding == InputBinding.Initializer)
                        .Select(m => $"{Code.Identifier(m.member.MemberName)} = {Read(m.member, m.index)}"),
                ],
                ";");
            var setters = members.Where(m => m.member.Binding is InputBinding.Setter or InputBinding.InitOnlySetter);
            foreach (var (member, index) in setters)
            {
                code.Block($"if (fields.IsSet({index}))", () => code.Line(Set(member, index)));
            }

            code.Line("return input;");
        });

    private static string Set(InputMemberModel member, int index) => member.Binding == InputBinding.Setter
        ? $"input.{Code.Identifier(member.MemberName)} = {Read(member, index)};"
        : $"Set{member.MemberName}(input, {Read(member, index)});";

    private static string Read(InputMemberModel member, int index) => member.IsOptional
        ? $"fields.GetOptional<{member.ValueType}>({index})"
        : $"fields.Get<{member.ValueType}>({index})";

    private static string DeclaredType(InputMemberModel member) =>
        member.IsOptional ? $"global::Cacao.Optional<{member.ValueType}>" : member.ValueType;
}
