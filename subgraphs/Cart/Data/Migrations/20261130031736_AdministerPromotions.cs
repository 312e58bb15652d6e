using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace EShop.Cart.Data.Migrations
{
    /// <inheritdoc />
    public partial class AdministerPromotions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_active",
                table: "promotions",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "promotions",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "cart_abandonments",
                columns: table => new
                {
                    cart_id = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cart_abandonments", x => x.cart_id);
                });

            migrationBuilder.CreateTable(
                name: "tax_regions",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    is_inclusive = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tax_regions", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "tax_rates",
                columns: table => new
                {
                    @class = table.Column<string>(name: "class", type: "character varying(20)", maxLength: 20, nullable: false),
                    region_code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    rate = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tax_rates", x => new { x.region_code, x.@class });
                    table.CheckConstraint("ck_tax_rates_rate", "rate BETWEEN 0 AND 10000");
                    table.ForeignKey(
                        name: "fk_tax_rates_tax_regions_region_code",
                        column: x => x.region_code,
                        principalTable: "tax_regions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "tax_regions",
                columns: new[] { "code", "currency", "is_inclusive" },
                values: new object[,]
                {
                    { "DE", "EUR", true },
                    { "GB", "GBP", true },
                    { "US-NY", "USD", false }
                });

            migrationBuilder.InsertData(
                table: "tax_rates",
                columns: new[] { "class", "region_code", "rate" },
                values: new object[,]
                {
                    { "Reduced", "DE", 700 },
                    { "Standard", "DE", 1900 },
                    { "Standard", "GB", 2000 },
                    { "Standard", "US-NY", 888 }
                });

            migrationBuilder.CreateIndex(
                name: "ix_cart_abandonments_changed_at",
                table: "cart_abandonments",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "ix_tax_regions_currency",
                table: "tax_regions",
                column: "currency",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cart_abandonments");

            migrationBuilder.DropTable(
                name: "tax_rates");

            migrationBuilder.DropTable(
                name: "tax_regions");

            migrationBuilder.DropColumn(
                name: "is_active",
                table: "promotions");

            migrationBuilder.DropColumn(
                name: "version",
                table: "promotions");
        }
    }
}
