using Cacao.Generators.Model;

namespace Cacao.Generators.Emission;

/// <summary>Writes the registration of a compilation.</summary>
internal static class ModuleEmitter
{
    public static string Emit(ModuleModel module)
    {
        var code = new CodeWriter(
            "Microsoft.Extensions.DependencyInjection",
            "Cacao.Execution.Configuration",
            "Cacao.Execution.InputValidation",
            "Cacao.Execution.MutationConventions",
            "Cacao.Execution.SourceSchemas",
            "Microsoft.Extensions.DependencyInjection.Extensions");
        code.Line($"/// <summary>Registers {module.Name}.</summary>");
        code.Block($"public static class {module.Name}RequestExecutorBuilderExtensions", () =>
        {
            code.Line("/// <summary>Adds the types and data loaders of this assembly.</summary>");
            const string builder = "this IRequestExecutorBuilder builder";
            code.Block($"public static IRequestExecutorBuilder Add{module.Name}({builder})", () =>
            {
                foreach (var service in module.Services)
                {
                    EmitService(code, service);
                }

                EmitTypes(code, module);
                if (module.HasQueryArguments)
                {
                    code.Line("builder.AddFiltering();");
                }

                if (module.HasConnections)
                {
                    code.Line("builder.AddPaging();");
                }

                code.Line("return builder;");
            });
        });
        return code.ToString();
    }

    private static void EmitService(CodeWriter code, ServiceModel service)
    {
        code.Line($"builder.Services.TryAddScoped<{service.Implementation}>();");
        if (service.Interface is { } contract)
        {
            code.Line($"builder.Services.TryAddScoped<{contract}>(").Indent(() =>
                code.Line($"static services => services.GetRequiredService<{service.Implementation}>());"));
        }
    }

    private static void EmitTypes(CodeWriter code, ModuleModel module)
    {
        if (module.TypeHosts.Count == 0)
        {
            return;
        }

        code.Line("builder.ConfigureSchema(static schema =>").Line("{").Indent(() =>
        {
            foreach (var host in module.TypeHosts)
            {
                code.Line($"schema.Add({host}.{TypeEmitter.FactoryMethod}());");
            }

            if (module.HasMutationErrors)
            {
                code.Line("schema.AddConvention(ErrorInterfaceConvention.Instance);");
            }

            if (module.HasInputRules)
            {
                code.Line("schema.AddConvention(InputValidationConvention.Instance);");
            }

            if (module.UsesSourceSchemaDirectives)
            {
                code.Line("schema.AddConvention(SourceSchemaConvention.Instance);");
            }
        }).Line("});");
    }
}
